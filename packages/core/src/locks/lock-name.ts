import { idOf } from './id-of-entry.ts';
import type { LockEntry } from './lock-file.ts';
import { shortened } from './statement.ts';

/** How a person calls a locked statement: by its identifier, else by its words. */
export function nameOfEntry(entry: LockEntry): string {
  return idOf(entry) ?? shortened(entry.text);
}
