import type { Item } from '../documents/item.ts';
import { isIdShaped } from '../model/item-id.ts';
import { nextId } from './next-id.ts';
import { refuseValue, type EditSubject } from './refusal.ts';

/**
 * Refuses a word that no reader would take for an identifier, as the new one of an item that has a real one. A bare number
 * may name a record; what the document makes of it is known only when it is read again.
 */
export function assertIdShaped(to: string, from: string, items: readonly Item[], subject: EditSubject): void {
  if (isIdShaped(to) || /^\d+$/.test(to) || !isIdShaped(from)) return;
  throw refuseValue(
    subject,
    `"${to}" is no identifier`,
    `write letters and a number, as in "${nextId(items, from) ?? from}"`,
  );
}
