import { DECISION_KINDS } from '../model/item-kind.ts';
import type { DecisionStatus } from '../model/status.ts';
import { markdownText } from '../reports/sinks/markdown-text.ts';
import type { CheckedItem } from '../rules/check-context.ts';
import { decidedBy, decidedOn } from './decided-on.ts';
import { ownerMarkdown, oneLine } from './field-text.ts';
import { generatedMark } from '../model/generated-mark.ts';
import { itemsOf, type GeneratingSubject } from './generating-subject.ts';
import { itemLink } from './item-link.ts';
import { markdownTable } from './markdown-table.ts';
import { loggedDecisions, loggedOutcome, type LoggedDecision } from './logged-decisions.ts';

/** Whether a decision has an outcome that a log records: it was taken, or taken back. */
export function isLogged({ item }: CheckedItem): boolean {
  return DECISION_KINDS.includes(item.kind) && item.status !== 'open' && item.status !== 'proposed';
}

/** What a later decision, or nothing, took the place of; that it was not adopted would be untrue of most of them. */
const GONE: readonly DecisionStatus[] = ['superseded', 'deprecated'];

/**
 * The decision log: every outcome once, in the order of the registers; accepted ones first, then those that hold no more, then what was not adopted.
 */
export function renderDecisionLog(subject: GeneratingSubject): string {
  const logged = loggedDecisions(itemsOf(subject).filter(isLogged));
  const accepted = logged.filter(({ item }) => item.item.status === 'accepted');
  const gone = logged.filter(({ item }) => GONE.includes(item.item.status));
  const others = logged.filter((one) => !accepted.includes(one) && !gone.includes(one));
  const lines = [generatedMark('log'), '', '# Decision log', ''];
  if (logged.length === 0) lines.push('Nothing has been decided yet.', '');
  if (accepted.length > 0) lines.push('## Accepted', '', ...table(accepted, subject, false), '');
  if (gone.length > 0) lines.push('## Superseded and deprecated', '', ...table(gone, subject, true), '');
  if (others.length > 0) lines.push('## Not adopted', '', ...table(others, subject, true), '');
  return lines.join('\n');
}

function table(logged: readonly LoggedDecision[], { path }: GeneratingSubject, withStatus: boolean): string[] {
  const dated = logged.map((one) => ({ ...one, on: dateOf(one), by: deciderOf(one) }));
  const hasDates = dated.some(({ on }) => on !== undefined);
  const hasDeciders = dated.some(({ by }) => by !== '');
  const head = ['ID', 'Decision', ...(withStatus ? ['Status'] : []), 'Outcome', 'Owner'];
  if (hasDates) head.push('Decided on');
  if (hasDeciders) head.push('Decided by');
  const rows = dated.map(({ item, entry, on, by }) => [
    itemLink(item, path),
    markdownText(item.summary.title ?? ''),
    ...(withStatus ? [item.item.status] : []),
    loggedOutcome({ item, entry }),
    ownerMarkdown(item),
    ...(hasDates ? [on ?? ''] : []),
    ...(hasDeciders ? [markdownText(oneLine(by))] : []),
  ]);
  return markdownTable(head, rows);
}

function dateOf({ item, entry }: LoggedDecision): string | undefined {
  return decidedOn(item) ?? (entry === undefined ? undefined : decidedOn(entry));
}

function deciderOf({ item, entry }: LoggedDecision): string {
  const own = decidedBy(item);
  return own === '' && entry !== undefined ? decidedBy(entry) : own;
}
