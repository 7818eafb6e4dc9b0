import type { Stated } from './collect-statements.ts';
import { areExamplesAmended } from './examples-amended.ts';
import { itemOfKey, pathOfKey, type LockEntry } from './lock-file.ts';
import { idOf } from './id-of-entry.ts';

/** What a person needs to put a locked statement back and to let another decision take its place. */
export interface WayBack {
  /** What to write again, for a sentence. */
  readonly words: string;
  /** How the commands call the statement once its words are back. */
  readonly name: string;
}

const LONGEST = 200;

/**
 * What a lock wants to read again, in its canonical form and only the fields that differ, and the name that commands find the
 * statement by: that under which it was locked, for one without identifier is called by its words.
 */
export function wayBack(entry: LockEntry, found: Stated | undefined, statements: readonly Stated[]): WayBack {
  return { words: wordsOf(entry, found), name: nameIn(entry, statements) };
}

function wordsOf({ text, sources, key, examples }: LockEntry, found: Stated | undefined): string {
  const present = new Set(found?.text.split('\n'));
  const missing = text.split('\n').filter((line) => !present.has(line));
  if (missing.length === 0 && found !== undefined && !areExamplesAmended(examples, found.examples))
    return examples.length === 0
      ? `without "(${found.examples.join(') (')})"`
      : examples.map((example) => `"(example ${example})"`).join(' and ');
  if (missing.length === 0) return sources.length === 0 ? 'without a record' : `with ${sources.join(', ')}`;
  const words = missing.map((line) => `"${line}"`).join(' and ');
  return words.length > LONGEST ? `those of ${key} in decisis.lock` : words;
}

function nameIn(entry: LockEntry, statements: readonly Stated[]): string {
  const path = pathOfKey(entry.key);
  const name = itemOfKey(entry.key);
  const id = idOf(entry);
  const isShared = statements.some(
    ({ item, path: other }) =>
      other !== path &&
      (item.key === name || (id !== undefined && (item.id ?? item.key).toLowerCase() === id.toLowerCase())),
  );
  return isShared ? `${path}:${name}` : name;
}
