import { recordFormOf, type RecordForm } from '../relations/record-form.ts';
import type { CheckedItem } from './check-context.ts';

/** How many records have to say something before the next one lacks it: one may be another's habit. */
const LEAST = 2;

/**
 * Tells whether an item that does not say something lacks it, by the others of its register. One of a table or list that says it makes the
 * place for all of them. A record is a document of its own: it lacks what most of the others written like it say.
 */
export function usualAmong(
  items: readonly CheckedItem[],
  has: (item: CheckedItem) => boolean,
): (silent: CheckedItem) => boolean {
  let isCustom = false;
  const forms = new Map<RecordForm, { all: number; saying: number }>();
  for (const item of items) {
    if (!isRecord(item)) {
      isCustom ||= has(item);
      continue;
    }
    const form = recordFormOf(item.document.reading);
    const count = forms.get(form) ?? { all: 0, saying: 0 };
    count.all += 1;
    if (has(item)) count.saying += 1;
    forms.set(form, count);
  }
  return (silent) => {
    if (!isRecord(silent)) return isCustom;
    const { all, saying } = forms.get(recordFormOf(silent.document.reading)) ?? { all: 0, saying: 0 };
    return saying >= LEAST && saying * 2 > all - 1;
  };
}

/** A record of a folder of records. */
function isRecord({ item, register, document }: CheckedItem): boolean {
  return item.dialect === 'adr' && register.documents.length > 1 && document.items.length === 1;
}
