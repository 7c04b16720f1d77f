import type { Anchor, Box, TextType } from './text-size.ts';
import { overlap, TYPE, textBox } from './text-size.ts';

/** Reads drawings back from their markup, for the tests: what they say, where, and what is wrong with it. */

/** A line of text in a drawing with the box that it takes. */
export interface DrawnText {
  readonly text: string;
  readonly size: number;
  readonly box: Box;
}

/** Returns the width and the height of a drawing. */
export function viewBoxOf(svg: string): readonly [number, number] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
}

/** Returns all lines of text of a drawing. */
export function textsOf(svg: string): DrawnText[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const read = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
    const size = Number(read('font-size'));
    const weight = Number(read('font-weight') ?? 400);
    const type = (Object.keys(TYPE) as TextType[]).find(
      (key) => TYPE[key].size === size && TYPE[key].weight === weight,
    );
    const anchor = (read('text-anchor') ?? 'start') as Anchor;
    const plain = text.replaceAll('&lt;', '<').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
    return { text: plain, size, box: textBox(plain, type ?? 'number', Number(read('x')), Number(read('y')), anchor) };
  });
}

/** Lists in words what is wrong with the texts of a drawing: outside the picture, or on top of each other. */
export function textFaults(svg: string): string[] {
  const [width, height] = viewBoxOf(svg);
  const texts = textsOf(svg);
  const outside = texts.filter(
    ({ box }) => !(box.x0 >= -0.5 && box.x1 <= width + 0.5 && box.y0 >= -0.5 && box.y1 <= height + 0.5),
  );
  const pairs = texts.flatMap((one, index) => texts.slice(index + 1).map((other) => [one, other] as const));
  const touching = pairs.filter(([one, other]) => overlap(inked(one.box), inked(other.box)));
  return [
    ...outside.map(({ text, box }) => `"${text}" outside ${width} x ${height}: ${JSON.stringify(box)}`),
    ...touching.map(([one, other]) => `"${one.text}" on "${other.text}"`),
  ];
}

/** The part of a line of text that has ink: lines may stand as close as in a paragraph. */
function inked(box: Box): Box {
  return { ...box, y0: box.y0 + 1.5, y1: box.y1 - 0.5 };
}
