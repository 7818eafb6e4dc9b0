import { sectionRange } from '../documents/dialects/heading-per-decision/edit.ts';
import { removeListItem } from '../documents/dialects/list-items/edit.ts';
import { removeRow } from '../documents/dialects/table-register/edit.ts';
import { DecisisError } from '../errors/decisis-error.ts';
import { isRow, type Entry } from '../documents/entry.ts';
import type { Item } from '../documents/item.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { unintendedChange } from './compare-readings.ts';
import type { EditPlan, OtherPlace } from './edit-plan.ts';
import { assertEditable, otherPlace, tryEdits } from './finish-plan.ts';
import { findId } from './id-occurrences.ts';
import { isIdShaped } from '../model/item-id.ts';

/**
 * Plans to remove an item: its rows, its section, its list item, and nothing else. References that other text makes to it stay and
 * are listed in `alsoSaid`. Refused where the removal would change any other item, for instance one nested in its section.
 */
export function planRemoveItem(reading: DocumentReading, item: Item): EditPlan {
  assertEditable(reading.source);
  const edits = merged(item.entries.map((entry) => removalOf(reading, item, entry)));
  const trial = tryEdits(reading, edits);
  const rest = reading.items.filter((other) => other !== item);
  if (trial.reading.items.length !== rest.length)
    throw cannot(reading, item, `the document would read as ${trial.reading.items.length} items, not ${rest.length}`);
  const pairs = rest.map((other, index) => [other, trial.reading.items[index] as Item] as const);
  const problem = unintendedChange(reading, trial.reading, { edits: trial.edits, pairs });
  if (problem !== undefined) throw cannot(reading, item, problem);
  return {
    path: reading.source.path,
    edits: trial.edits,
    before: reading.source.text,
    after: trial.after,
    alsoSaid: references(reading, item, edits),
  };
}

function removalOf(reading: DocumentReading, item: Item, entry: Entry): TextEdit {
  const { outline, source } = reading;
  if (entry.dialect === 'adr' || entry.dialect === 'kep' || entry.dialect === 'header-lines') {
    throw new DecisisError('DCS_DOCUMENT_EDIT_NOT_CARRIED', {
      path: source.path,
      action: 'remove',
      what: item.id ?? item.key,
      reason: 'the whole document is this one item',
      instead: `delete ${source.path} with git rm`,
    });
  }
  if (isRow(entry)) return removeRow(source.text, entry.start, entry.end);
  const section = outline.sections[entry.section];
  if (section?.heading?.start === entry.start) return { ...sectionRange(outline, section), newText: '' };
  const edit = removeListItem(outline, entry);
  if (edit === undefined) throw cannot(reading, item, 'its place is neither a row, nor a section, nor a list item');
  return edit;
}

/** Removals that touch each other as one: a section may take the blank lines behind the row that goes as well. */
function merged(edits: readonly TextEdit[]): TextEdit[] {
  const out: TextEdit[] = [];
  for (const edit of edits.toSorted((left, right) => left.start - right.start)) {
    const last = out.at(-1);
    if (last !== undefined && edit.start <= last.end)
      out[out.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
    else out.push(edit);
  }
  return out;
}

function references(reading: DocumentReading, item: Item, edits: readonly TextEdit[]): OtherPlace[] {
  const { source, outline } = reading;
  const { id } = item;
  if (id === undefined || !isIdShaped(id)) return [];
  return findId(source.text, id, outline.blocks)
    .filter(({ start }) => !edits.some((edit) => edit.start <= start && start < edit.end))
    .map(({ start, end, sort }) =>
      otherPlace(source, { label: sort, text: source.text.slice(start, end), start, end }),
    );
}

function cannot(reading: DocumentReading, item: Item, reason: string): DecisisError {
  const what = item.id ?? item.key;
  return new DecisisError('DCS_DOCUMENT_EDIT_NOT_CARRIED', {
    path: reading.source.path,
    action: 'remove',
    what,
    reason,
    instead: `remove ${what} at line ${item.line} by hand`,
  });
}
