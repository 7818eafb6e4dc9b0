import type { Item } from '../documents/item.ts';
import { evaluateLocks } from './evaluate-locks.ts';
import type { LockInput } from './lock-input.ts';

const known = new WeakMap<LockInput, ReadonlySet<Item>>();

/** The items whose statements the lockfile pins, whatever their documents call them. Worked out once for each input. */
export function pinnedItems(input: LockInput): ReadonlySet<Item> {
  let items = known.get(input);
  if (items === undefined) {
    const { statements, entryOf } = evaluateLocks(input);
    known.set(input, (items = new Set(statements.filter((one) => entryOf(one) !== undefined).map(({ item }) => item))));
  }
  return items;
}
