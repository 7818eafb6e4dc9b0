import type { Item } from '../documents/item.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { readDocumentNames } from '../facets/references/document-names.ts';
import { recordName } from './sources.ts';

/** The edits that let the lines of an index rest on another record. */
export interface IndexLinesPlan {
  readonly edits: readonly TextEdit[];
  /** The lines that name the old record. */
  readonly lines: readonly Item[];
}

/**
 * Plans to name a new record in every line of an index that names the old one, and to replace the words of the line when exactly one
 * does. The path is written as the old one was: from the root or from the folder of the index.
 */
export function planIndexLines(
  items: readonly Item[],
  old: string,
  next: string,
  statement: string | undefined,
): IndexLinesPlan {
  const oldName = recordName(old);
  const edits: TextEdit[] = [];
  const lines: Item[] = [];
  for (const item of items) {
    if (item.dialect !== 'locked-index') continue;
    const reference = item.field('reference');
    if (reference === undefined) continue;
    const names = readDocumentNames(item.source.text, reference.start, reference.end).filter(
      ({ name }) => recordName(name) === oldName,
    );
    if (names.length === 0) continue;
    lines.push(item);
    for (const { name, start, end } of names) edits.push({ start, end, newText: rebased(name, old, next) });
  }
  const [only] = lines;
  const title = only?.field('title');
  if (lines.length === 1 && title !== undefined && statement !== undefined) {
    const stop = /[.。]$/.test(title.text) && !/[.。]$/.test(statement) ? '.' : '';
    edits.push({ start: title.start, end: title.end, newText: `${statement}${stop}` });
  }
  return { edits: edits.toSorted((left, right) => left.start - right.start), lines };
}

/** The new path with what stood in front of the old one: `../adr/0003-x.md` for `docs/adr/0003-x.md` stays relative. */
function rebased(written: string, old: string, next: string): string {
  const folder = old.slice(0, old.lastIndexOf('/') + 1);
  const base = old.slice(folder.length);
  if (next.startsWith(folder) && written.endsWith(base))
    return written.slice(0, -base.length) + next.slice(folder.length);
  return next;
}
