import { benchBundle } from './bench/bundle.ts';
import { benchGrowth } from './bench/growth.ts';
import { benchKernel } from './bench/kernel.ts';
import { benchMoney } from './bench/money.ts';
import { benchPage } from './bench/page.ts';
import { benchResults } from './bench/results.ts';
import type { Row } from './bench/table.ts';
import { printTable } from './bench/table.ts';

// Speed, as ratios within one run: absolute times say more about the machine than about the program.
const parts: Record<string, () => Promise<readonly Row[]>> = {
  kernel: benchKernel,
  growth: benchGrowth,
  results: benchResults,
  money: benchMoney,
  bundle: benchBundle,
  page: benchPage,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`bench: there is no part ${unknown.join(', ')}; the parts are ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
const rows: Row[] = [];
for (const [name, part] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await part()));
printTable(rows);
