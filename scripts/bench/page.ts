import type { Row } from './table.ts';
export async function benchPage(): Promise<readonly Row[]> {
  return [];
}
