import type { FieldName } from '../model/field-name.ts';
import type { CheckedChange, CheckedDocument, CheckedItem } from './check-context.ts';

/** What a reader of the date relies on; notes and links may change without it. */
const FACTS: readonly FieldName[] = ['status', 'outcome', 'owner', 'due', 'default', 'title'];

/** The document at the base of a change; undefined when it was not there. */
export function documentAtBase(change: CheckedChange, { path }: CheckedDocument): CheckedDocument | undefined {
  const from = change.files.find((file) => file.path === path)?.from ?? path;
  return change.registers.flatMap(({ documents }) => documents).find((document) => document.path === from);
}

/** The first item of a document that says something else than at the base, or is new. */
export function movedOn(document: CheckedDocument, before: CheckedDocument): CheckedItem | undefined {
  const earlier = new Map(before.items.map((item) => [item.item.key, item]));
  return document.items.find(({ item }) => {
    const same = earlier.get(item.key);
    return same === undefined || FACTS.some((field) => item.text(field) !== same.item.text(field));
  });
}
