import { foldId } from '../model/item-id.ts';
import type { Item } from './item.ts';
import type { Register } from './register.ts';

/** The items that a reference of a policy names: an identifier, or `register:ID`. Several where registers share it. */
export function itemsOfReference(reference: string, registers: readonly Register[]): readonly Item[] {
  const colon = reference.lastIndexOf(':');
  const name = colon > 0 ? reference.slice(0, colon) : undefined;
  const id = foldId(reference.slice(colon + 1));
  return registers
    .filter((register) => name === undefined || [register.name, register.path].includes(name))
    .flatMap((register) => register.items.filter((item) => foldId(item.id ?? item.key) === id));
}
