import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import type { FlowContent, FlowNumber } from './flow-layout.ts';
import { flowLayout } from './flow-layout.ts';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';

export type { FlowNumber } from './flow-layout.ts';

interface FlowPictureProps extends FlowContent {
  readonly name: string;
}

/**
 * Draws who comes, who waits, who has a place and who leaves: ribbons as wide as the stream, one mark for one
 * client or place, and for ten, a hundred, … when there are many.
 */
export function FlowPicture(props: FlowPictureProps): ReactNode {
  const { width, name, inflow, waiting, overflow, occupied, outflow } = props;
  const numbers: readonly (FlowNumber | null)[] = [inflow, waiting, overflow, occupied, outflow];
  if (numbers.some((number) => number !== null && !Number.isFinite(number.value))) {
    return <EmptyFrame width={width} height={220} name={name} sentence={CHART_WORDS.nothingPlayed} />;
  }
  const layout = flowLayout(props);
  return (
    <Picture width={width} height={layout.height} name={name}>
      {layout.shapes.map((shape) => (
        <path className={`chart-flow-${shape.kind}`} key={`${shape.kind} ${shape.d.slice(0, 24)}`} d={shape.d} />
      ))}
      {layout.labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
    </Picture>
  );
}
