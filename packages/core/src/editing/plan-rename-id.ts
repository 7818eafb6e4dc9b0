import type { Item } from '../documents/item.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import { foldId, isIdShaped } from '../model/item-id.ts';
import type { TextEdit } from '../model/text-edit.ts';
import type { EditPlan, OtherPlace } from './edit-plan.ts';
import { assertEditable, otherPlace } from './finish-plan.ts';
import { idFieldEdits, renamedReading } from './id-fields.ts';
import { findId, findSpansOver } from './id-occurrences.ts';
import { assertIdShaped } from './identifier-shape.ts';
import { meaningAt, namesakesIn } from './namesakes.ts';
import { planGiveId } from './plan-give-id.ts';
import { plainValue } from './plain-value.ts';
import { refuseTaken, refuseValue, type EditSubject } from './refusal.ts';
import { fileLinks } from './renumber/file-links.ts';
import { changedSlugs } from './renumber/heading-slugs.ts';

/** What may be said about a renaming. */
export interface PlanRenameOptions {
  /** Also inside code fences. */
  readonly fences?: boolean;
}

/**
 * Plans to rename the identifier of an item at every place of its document where it stands as that identifier. Ranges and
 * shortened lists, paths and links, and code fences are left and listed in `alsoSaid`, and so is what may mean another item of the
 * document that has the same identifier. An identifier that another item has, or that would read as something else, is refused.
 */
export function planRenameId(
  reading: DocumentReading,
  item: Item,
  newId: string,
  options: PlanRenameOptions = {},
): EditPlan {
  assertEditable(reading.source);
  const subject: EditSubject = { id: item.id ?? item.key, field: 'id' };
  const to = plainValue(newId, subject);
  const from = item.id;
  if (from === undefined) return planGiveId(reading, item, to, subject);
  if (item.entries.some((entry) => entry.through !== undefined))
    throw refuseValue(subject, 'it stands for a range of identifiers', 'rename the range by hand');
  assertIdShaped(to, from, reading.items, subject);
  const taken = reading.items.find(
    (other) => other !== item && other.id !== undefined && foldId(other.id) === foldId(to),
  );
  if (taken !== undefined) throw refuseTaken(taken);
  const { edits, left } = renamings(reading, item, from, to, subject, options.fences === true);
  if (edits.length === 0)
    throw refuseValue(
      subject,
      'no text in the document is this identifier',
      'rename the file or the number of the heading by hand',
    );
  const trial = renamedReading(reading, item, edits, to, subject);
  return {
    path: reading.source.path,
    edits: trial.edits,
    before: reading.source.text,
    after: trial.after,
    alsoSaid: left,
  };
}

function renamings(
  reading: DocumentReading,
  item: Item,
  from: string,
  to: string,
  subject: EditSubject,
  fences: boolean,
): { edits: TextEdit[]; left: OtherPlace[] } {
  const { source, outline } = reading;
  const edits: TextEdit[] = [];
  edits.push(...idFieldEdits(reading, item, to, subject));
  const left: OtherPlace[] = [];
  if (isIdShaped(from)) {
    const namesakes = namesakesIn(reading, item);
    for (const { start, end, sort } of findId(source.text, from, outline.blocks)) {
      if (edits.some((edit) => start < edit.end && edit.start < end)) continue;
      const meaning = meaningAt(start, item, namesakes);
      if (meaning === 'other') continue;
      const label = meaning === 'either' && sort === 'name' ? 'ambiguous' : sort;
      if (label === 'name' || (label === 'code' && meaning === 'own' && fences))
        edits.push({ start, end, newText: to });
      else left.push(otherPlace(source, { label, text: around(source.text, start, end), start, end }));
    }
    for (const { start, end } of findSpansOver(source.text, from))
      if (meaningAt(start, item, namesakes) !== 'other')
        left.push(otherPlace(source, { label: 'span', text: source.text.slice(start, end), start, end }));
    edits.push(...(namesakes.length > 0 ? headingLinks(reading, edits) : linkRenamings(source.text, from, to)));
  }
  return { edits, left: left.toSorted((one, other) => one.start - other.start) };
}

/** Links to a heading that reads otherwise by these edits, where an identifier alone does not say which heading is meant. */
function headingLinks({ source, outline }: DocumentReading, edits: readonly TextEdit[]): TextEdit[] {
  const slugs = changedSlugs(source.text, outline.blocks, edits);
  return fileLinks(source.text, source.path).flatMap(({ target, fragment, pathEnd, end }) => {
    const newText = target === source.path && fragment !== undefined ? slugs.get(fragment.toLowerCase()) : undefined;
    return newText === undefined ? [] : [{ start: pathEnd + 1, end, newText }];
  });
}

/** Links to the heading of the item inside the document: `[text](#od-1-reuse)`. */
function linkRenamings(text: string, from: string, to: string): TextEdit[] {
  const old = slugOf(from);
  const edits: TextEdit[] = [];
  const mark = `](#${old}`;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    const start = at + 3;
    const end = start + old.length;
    if (/[-)]/.test(text.charAt(end)) && !/^-\d/.test(text.slice(end, end + 2)))
      edits.push({ start, end, newText: slugOf(to) });
  }
  return edits;
}

function slugOf(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}_-]/gu, '');
}

function around(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 30 && !/[\s|]/.test(text.charAt(from - 1))) from--;
  while (to < text.length && to - end < 30 && !/[\s|]/.test(text.charAt(to))) to++;
  return text.slice(from, to);
}
