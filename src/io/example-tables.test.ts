import { expect, it } from 'vitest';
import { clientTable, EXAMPLE, monthTable, playedPast } from '../experiment/past/example-past.test-data.ts';

// Made again with `npx vitest run --project unit src/io/example-tables.test.ts -u`.
it('the example tables are what the simulator plays from their seed', async () => {
  const past = playedPast(EXAMPLE);
  await expect(clientTable(past)).toMatchFileSnapshot('../../scenarios/tables/verzonnen-jongeren.csv');
  await expect(monthTable(past)).toMatchFileSnapshot('../../scenarios/tables/verzonnen-maanden.csv');
});
