import type { Item } from '../documents/item.ts';
import { foldId } from '../model/item-id.ts';

/**
 * The identifier after the highest of a family: the same letters and separators, one more, the same zero padding. Identifiers taken elsewhere
 * count as well. Undefined when the identifier to go by has no number at its end.
 */
export function nextId(items: readonly Item[], like: string, taken: readonly string[] = []): string | undefined {
  const shape = numbered(like);
  if (shape === undefined) return undefined;
  let highest = -1;
  let width = 1;
  for (const item of items) {
    for (const entry of item.entries) {
      for (const id of [entry.id, entry.through]) {
        const found = id === undefined ? undefined : numbered(id);
        if (found === undefined || found.prefix !== shape.prefix) continue;
        if (found.digits.startsWith('0')) width = Math.max(width, found.digits.length);
        highest = Math.max(highest, Number(found.digits));
      }
    }
  }
  const family = foldId(shape.prefix);
  for (const id of taken) {
    const found = numbered(id);
    if (found !== undefined && foldId(found.prefix) === family) highest = Math.max(highest, Number(found.digits));
  }
  return shape.prefix + String(highest + 1).padStart(width, '0');
}

/** What the identifiers of one family have in common: everything before the number at the end. */
export function idFamily(id: string): string | undefined {
  return numbered(id)?.prefix;
}

function numbered(id: string): { prefix: string; digits: string } | undefined {
  const found = /^(.*?)(\d{1,9})[A-Za-z]?$/u.exec(id);
  // The number at the end of a date counts days, not records.
  if (/(?:^|[^\d])\d{4}-\d{2}(?:-\d{2})?[A-Za-z]?$/.test(id)) return undefined;
  return found === null ? undefined : { prefix: found[1] as string, digits: found[2] as string };
}
