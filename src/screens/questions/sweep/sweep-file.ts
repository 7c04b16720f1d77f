import { dateOfDay } from '../../../calendar/calendar.ts';
import type { SweptAim } from '../../../experiment/sweep/sweep.ts';
import { writeCsv } from '../../../io/csv.ts';
import { leverName } from '../../../messages/aims.ts';
import { SWEEP_PANEL } from '../../../messages/sweep.ts';
import { TABLE } from '../../../messages/verkennen.ts';
import { saveFile } from '../../save-file.ts';
import type { AskedSweep } from './sweep-form.ts';

/** Saves every point of a sweep with all its digits. */
export function saveSweep({ base, inputs }: AskedSweep, { points }: SweptAim): void {
  const rows = points.map(({ values, mean, low, high, p5, p95, above, difference }) => [
    ...values.map((value, at) => (inputs[at].lever.how === 'date' ? dateOfDay(value) : value)),
    ...[mean, low, high, p5, p95, above?.count ?? null, above?.of ?? null],
    ...[difference?.mean ?? null, difference?.low ?? null, difference?.high ?? null],
  ]);
  const columns = SWEEP_PANEL.csv(inputs.map(({ lever }) => leverName(lever)));
  saveFile(TABLE.file(base.id, 'reeks'), writeCsv({ columns, rows }), 'text/csv');
}
