import type { Item } from '../../documents/item.ts';
import { baseName, mayNameDocument, readDocumentNames } from '../references/document-names.ts';
import { proseOf } from '../prose/item-prose.ts';
import type { RegisterIndex } from '../references/register-index.ts';
import { findCues, tokenize } from '../prose/tokens.ts';
import { LAID_DOWN_WORDS } from '../words/relation-words.ts';

const MAX_GAP = 4;

/**
 * The item whose decision a document lays down, by file name: the only one that says so ("model defined in
 * `switches.md`"). Documents that several items claim have no owner.
 */
export function documentOwners(items: readonly Item[], index: RegisterIndex): ReadonlyMap<string, Item> {
  const owners = new Map<string, Item | undefined>();
  for (const item of items) {
    const reading = index.readingOf(item);
    if (reading === undefined) continue;
    const { text } = item.source;
    if (!item.entries.some(({ start, end }) => mayNameDocument(text.slice(start, end)))) continue;
    for (const piece of proseOf(item, reading.outline)) {
      if (piece.isInherited || piece.isInOption) continue;
      if (!mayNameDocument(text.slice(piece.start, piece.end))) continue;
      for (const cue of findCues(LAID_DOWN_WORDS, tokenize(text, piece.start, piece.end))) {
        const name = readDocumentNames(text, cue.end, Math.min(piece.end, cue.end + 120))[0];
        if (name === undefined || name.start - cue.end > MAX_GAP || name.isShortened) continue;
        const base = baseName(name.name);
        owners.set(base, owners.has(base) && owners.get(base) !== item ? undefined : item);
      }
    }
  }
  return new Map([...owners].flatMap(([name, item]) => (item === undefined ? [] : [[name, item] as const])));
}
