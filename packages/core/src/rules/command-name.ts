import type { Stated } from '../locks/collect-statements.ts';
import { nameApart, type Named } from '../model/name-apart.ts';
import type { Item } from '../documents/item.ts';
import type { CheckContext, CheckedItem } from './check-context.ts';

/**
 * How a command names an item so that it finds this one and no other: by its identifier or key, behind the name of its register
 * where several share that, and with its number there where two of one register do.
 */
export function commandName(item: CheckedItem, { find }: Pick<CheckContext, 'find'>): string {
  const same = find(item.reference).map(named);
  return same.length < 2 ? item.reference : nameApart(named(item), same);
}

function named({ item, register, document }: CheckedItem): Named {
  return { register: register.name, path: document.path, id: item.id ?? null, key: item.key };
}

const known = new WeakMap<readonly CheckedItem[], ReadonlyMap<Item, CheckedItem>>();

/** The same for a locked statement; one that stands in no register that is judged is named behind its document where another has its name. */
export function statementName({ item, path }: Pick<Stated, 'item' | 'path'>, context: CheckContext): string {
  let byItem = known.get(context.items);
  if (byItem === undefined) known.set(context.items, (byItem = new Map(context.items.map((one) => [one.item, one]))));
  const judged = byItem.get(item);
  if (judged !== undefined) return commandName(judged, context);
  return context.find(item.id ?? item.key).length === 0 ? item.key : `${path}:${item.key}`;
}
