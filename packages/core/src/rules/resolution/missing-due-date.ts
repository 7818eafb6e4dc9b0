import { createFinding, type Finding, type FindingPlace } from '../../findings/finding.ts';
import { planOf } from '../../gates/build-plan.ts';
import { nodeKey } from '../../gates/node-name.ts';
import { isRelativeDay } from '../../vocabulary/relative-day.ts';
import { isUndated } from '../../vocabulary/value-words.ts';
import type { CheckContext, CheckedItem } from '../check-context.ts';
import { demandedBy, isDemanded, isDemandedOfAccepted } from '../demanded-by.ts';
import { commandName } from '../command-name.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided, statusWords } from '../standing.ts';
import { usualAmong } from '../usual.ts';

/**
 * An undecided item without a date, or with a word such as "TBD" in its place, where the register demands one or gives one
 * to its other undecided items. Words that mean another day each day, such as "next week", are told everywhere: no date ever
 * passes for them. What is tied to a milestone instead of a day has its time; a decision put off has no date. Of an accepted
 * one, where the register demands it of those, or of every decision.
 */
export const missingDueDate: Rule = {
  id: 'resolution/missing-due-date',
  *check(context) {
    const { registers, policy } = context;
    for (const register of registers) {
      const isUsual = usualAmong(register.items.filter(isUndecided), hasDate);
      for (const item of register.items) {
        const isAskedLater = isDemandedOfAccepted(item, 'due');
        if (!isAskedLater && !isUndecided(item)) continue;
        const lack = lackOf(item, context);
        if (lack === undefined || (isAskedLater && lack === 'moving') || hasOtherTime(item)) continue;
        if (isAskedLater) {
          yield settledWithout(item, commandName(item, context));
          continue;
        }
        const isAsked = isDemanded(item, 'due', policy);
        const isCustomary = isUsual(item);
        if (!isAsked && !isCustomary && lack !== 'moving') continue;
        const finding = missing(item, lack, commandName(item, context));
        if (isAsked) yield finding;
        else yield { ...finding, severity: isCustomary ? 'warning' : 'info' };
      }
    }
  },
};

function hasDate({ summary }: CheckedItem): boolean {
  return summary.due !== null;
}

type Lack = 'none' | 'undated' | 'moving';

/** What an item has in the place of a date; undefined for a day, and for words that may name a time. */
function lackOf({ summary: { due, dueText } }: CheckedItem, context: CheckContext): Lack | undefined {
  if (due !== null) return undefined;
  if (dueText === null) return 'none';
  if (isUndated(dueText)) return 'undated';
  return isRelativeDay(dueText) && !namesNode(dueText, context) ? 'moving' : undefined;
}

/** Whether the plan has a node that is called like a time: `next release`. */
function namesNode(text: string, context: CheckContext): boolean {
  const key = nodeKey(text.replace(/[*_`]/g, ''));
  return [...planOf(context).nodes.values()].some((node) => key.includes(node.key));
}

function hasOtherTime({ item }: CheckedItem): boolean {
  return item.text('phase') !== undefined || item.text('closesAt') !== undefined || item.text('earliest') !== undefined;
}

/** The register demands a date of what was decided too: it tells whether that was in time. */
function settledWithout(item: CheckedItem, call: string): Finding {
  const data = { id: item.name, call, status: statusWords(item) };
  return createFinding('resolution/missing-due-date', 'demanded', data, placeOfDue(item));
}

function missing(item: CheckedItem, lack: Lack, call: string): Finding {
  const place = placeOfDue(item);
  if (lack === 'none') return createFinding('resolution/missing-due-date', 'none', { id: item.name, call }, place);
  const label = item.item.field('due')?.label ?? '';
  const data = { id: item.name, call, written: item.summary.dueText ?? '', label };
  return createFinding('resolution/missing-due-date', lack, data, place);
}

function placeOfDue(item: CheckedItem): FindingPlace {
  return { location: placeOf(item, 'due', 'id', 'title'), related: demandedBy(item, 'due'), item: item.reference };
}
