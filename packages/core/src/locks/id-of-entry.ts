import { itemOfKey, type LockEntry } from './lock-file.ts';

/** The identifier in the key of an entry; undefined when the key is made of words. */
export function idOf(entry: LockEntry): string | undefined {
  const key = itemOfKey(entry.key).replace(/(?:#\d+)?(?:@[\da-f]{8})?$/, '');
  return /\d/.test(key) && /^(?:[A-Z][A-Za-z0-9]{0,7}[-\s]?)?\d{1,6}[a-z]?$/.test(key) ? key : undefined;
}
