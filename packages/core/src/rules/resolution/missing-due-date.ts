import { createFinding, type Finding } from '../../findings/finding.ts';
import { isUndated } from '../../vocabulary/value-words.ts';
import type { CheckedItem } from '../check-context.ts';
import { demandedBy, isDemanded } from '../demanded-by.ts';
import { commandName } from '../command-name.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

/**
 * An undecided item without a date, or with a word such as "TBD" in its place, where the register demands one or gives one
 * to its other undecided items. What is tied to a milestone instead of a day has its time; a decision put off has no date.
 */
export const missingDueDate: Rule = {
  id: 'resolution/missing-due-date',
  *check(context) {
    const { registers, policy } = context;
    for (const register of registers) {
      const undecided = register.items.filter(isUndecided);
      const isCustomary = undecided.some(({ summary }) => summary.due !== null);
      for (const item of undecided) {
        const isAsked = isDemanded(item, 'due', policy);
        const { dueText } = item.summary;
        if (!(isAsked || isCustomary) || (dueText !== null && !isUndated(dueText)) || hasOtherTime(item)) continue;
        const finding = missing(item, commandName(item, context));
        yield isAsked ? finding : { ...finding, severity: 'warning' };
      }
    }
  },
};

function hasOtherTime({ item }: CheckedItem): boolean {
  return item.text('phase') !== undefined || item.text('closesAt') !== undefined || item.text('earliest') !== undefined;
}

function missing(item: CheckedItem, call: string): Finding {
  const place = {
    location: placeOf(item, 'due', 'id', 'title'),
    related: demandedBy(item, 'due'),
    item: item.reference,
  };
  const { dueText } = item.summary;
  if (dueText === null) return createFinding('resolution/missing-due-date', 'none', { id: item.name, call }, place);
  const label = item.item.field('due')?.label ?? '';
  return createFinding(
    'resolution/missing-due-date',
    'undated',
    { id: item.name, call, written: dueText, label },
    place,
  );
}
