import type { Work } from './book.ts';

/** Works something out for each item; after each of them a page may draw. */
export function* eachOf<Item, Value>(items: readonly Item[], of: (item: Item, at: number) => Value): Work<Value[]> {
  const values: Value[] = [];
  for (let at = 0; at < items.length; at++) {
    values.push(of(items[at], at));
    yield null;
  }
  return values;
}
