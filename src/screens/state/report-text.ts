import { reportOf } from '../../experiment/report.ts';
import type { Picture } from './calculator.ts';

/** Writes the numbers of a picture as the command line does with `--json`. */
export function reportText(_picture: Picture): string {
  return '';
}
void reportOf;
