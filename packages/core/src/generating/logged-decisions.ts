import { foldId } from '../model/item-id.ts';
import { markdownText } from '../reports/sinks/markdown-text.ts';
import type { CheckedItem } from '../rules/check-context.ts';
import { isDecisionLog } from '../rules/named-logs.ts';
import { likeness, titleWords } from '../vocabulary/title-likeness.ts';
import { outcomeText, recordedOutcome } from './outcome-text.ts';

/** A decision as a log records it. */
export interface LoggedDecision {
  readonly item: CheckedItem;
  /** The entry of a log that people write, where the decision has one beside its register. */
  readonly entry: CheckedItem | undefined;
}

/** Each decision once: the entry that a hand-written log has for a decision of a register goes with that decision. */
export function loggedDecisions(logged: readonly CheckedItem[]): readonly LoggedDecision[] {
  const isEntry = (item: CheckedItem): boolean => isDecisionLog(item.document.path);
  const registered = new Set(
    logged.flatMap((one) => (one.item.id === undefined || isEntry(one) ? [] : [foldId(one.item.id)])),
  );
  const entries = new Map<string, CheckedItem>();
  const decisions: CheckedItem[] = [];
  for (const item of logged) {
    const id = item.item.id === undefined ? undefined : foldId(item.item.id);
    if (id !== undefined && registered.has(id) && isEntry(item)) entries.set(id, item);
    else decisions.push(item);
  }
  return decisions.map((item) => ({
    item,
    entry: item.item.id === undefined ? undefined : entries.get(foldId(item.item.id)),
  }));
}

/** What was decided, as Markdown: in the words of the register, else in those of the hand-written log. */
export function loggedOutcome({ item, entry }: LoggedDecision): string {
  const own = recordedOutcome(item);
  if (own !== undefined || entry === undefined) return own ?? outcomeText(item);
  const outcome = recordedOutcome(entry);
  const title = entry.summary.title ?? '';
  const isNew = title !== '' && likeness(titleWords(title), titleWords(item.summary.title ?? '')) === 0;
  const parts = [outcome, isNew ? markdownText(title) : undefined].filter((part) => part !== undefined);
  return parts.length === 0 ? outcomeText(item) : parts.join(': ');
}
