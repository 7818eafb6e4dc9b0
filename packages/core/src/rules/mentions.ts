import { isSameId } from '../model/record-number.ts';
import type { CheckedItem } from './check-context.ts';

/** Whether the text of an item refers to another, by its identifier or by the file that holds nothing else. */
export function mentions(item: CheckedItem, other: CheckedItem): boolean {
  const { id } = other.item;
  const file = other.document.path.slice(other.document.path.lastIndexOf('/') + 1);
  const isFile = other.document.items.length === 1;
  return item
    .facets()
    .references.some(
      ({ kind, targets, document }) =>
        (id !== undefined && kind === 'id' && targets.some((target) => isSameId(target, id))) ||
        (isFile && document?.endsWith(file) === true) ||
        (isFile && targets.some((target) => target.endsWith(file))),
    );
}
