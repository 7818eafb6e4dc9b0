import { isRow } from '../documents/entry.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import { listItemOf } from '../documents/dialects/list-items/edit.ts';
import { plainText } from '../documents/inline/inline-text.ts';
import type { Item } from '../documents/item.ts';
import { foldId, isIdShaped } from '../model/item-id.ts';
import { unintendedChange } from './compare-readings.ts';
import type { EditPlan } from './edit-plan.ts';
import { tryEdits } from './finish-plan.ts';
import { refuseTaken, refuseValue, type EditSubject } from './refusal.ts';

/**
 * Plans to give an identifier to a list item that has none, in front of its words. The text is read again first: a word that would not
 * read as its identifier, or after which any other item would read otherwise, is refused.
 */
export function planGiveId(reading: DocumentReading, item: Item, id: string, subject: EditSubject): EditPlan {
  const block = listItemOf(reading.outline, item.defining)?.block;
  if (block === undefined || isRow(item))
    throw refuseValue(subject, 'the item has no identifier', 'write one in front of its title by hand');
  const shapes = 'write a letter or two and a number that say what it is, as in "D-1"';
  if (!isIdShaped(id)) throw refuseValue(subject, `"${id}" is no identifier`, shapes);
  const taken = reading.items.find((other) => other.id !== undefined && foldId(other.id) === foldId(id));
  if (taken !== undefined) throw refuseTaken(taken);
  const trial = tryEdits(reading, [{ start: block.textStart, end: block.textStart, newText: `${id}: ` }]);
  const index = reading.items.indexOf(item);
  const read = trial.reading.items[index];
  const others = reading.items.flatMap((other, at) => {
    const after = trial.reading.items[at];
    return other === item || after === undefined ? [] : [[other, after] as const];
  });
  if (trial.reading.items.length !== reading.items.length || read?.id !== id)
    throw refuseValue(subject, `"${id}:" in front of it would not read as its identifier`, shapes);
  const problem = unintendedChange(reading, trial.reading, { pairs: others, edits: trial.edits });
  if (problem !== undefined || !saysTheSame(item, read))
    throw refuseValue(subject, problem ?? 'the item would read differently', 'write one in front of its title by hand');
  return {
    path: reading.source.path,
    edits: trial.edits,
    before: reading.source.text,
    after: trial.after,
    alsoSaid: [],
  };
}

function saysTheSame(before: Item, after: Item): boolean {
  const [old, now] = [before, after].map((item) => plainText(item.text('title') ?? item.text('question') ?? ''));
  const isSameTitle = now !== undefined && old !== undefined && now.startsWith(old.replace(/[.:]$/, ''));
  return isSameTitle && before.status === after.status && before.locked === after.locked && before.kind === after.kind;
}
