import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const MARK = '?card';

/** Gives `x.json?card` as a module with only the name and the question of a case: a fortieth of the whole. */
export function caseCards(): Plugin {
  return {
    name: 'case-cards',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(`.json${MARK}`)) return null;
      const { name, question } = JSON.parse(readFileSync(id.slice(0, -MARK.length), 'utf8'));
      const code = `export const name = ${JSON.stringify(name)};\nexport const question = ${JSON.stringify(question)};\n`;
      return { code, moduleType: 'js' };
    },
  };
}
