import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { headlinesOf } from './headlines.ts';
import { withLibraryFigures } from './library-figures.ts';

const DOCUMENT = 'docs/scenarios.md';

// Records the headline figures of every scenario and fills the tables of them in the documentation: npm run record.
// A change of a figure belongs in CHANGELOG.md.
for (const name of readdirSync('scenarios').filter(
  (file) => file.endsWith('.json') && file !== 'scenario.schema.json',
)) {
  const headlines = headlinesOf(`scenarios/${name}`);
  writeFileSync(`scenarios/expected/${name}`, `${JSON.stringify(headlines, null, 2)}\n`);
  console.log(
    `scenarios/expected/${name}: ${Object.keys(headlines.variants).length} variants, scenario ${headlines.hash}`,
  );
}
writeFileSync(DOCUMENT, withLibraryFigures(readFileSync(DOCUMENT, 'utf8')));
console.log(`${DOCUMENT}: tables`);
