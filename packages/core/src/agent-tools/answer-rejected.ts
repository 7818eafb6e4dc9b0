import { LOCK_FILE } from '../locks/lock-file.ts';
import { readLockFile } from '../locks/read-lock-file.ts';
import { recordedReason } from '../locks/recorded-reason.ts';
import type { CheckContext, CheckedItem } from '../rules/check-context.ts';
import { likeness, titleWords } from '../vocabulary/title-likeness.ts';
import { checkedContext, type AgentContext } from './agent-context.ts';
import { itemEntry } from './entry-source.ts';
import { foldWords } from './fold-words.ts';
import { paged, type PageRequest } from './paged.ts';
import type { ToolAnswer } from './tool-answer.ts';

/** A decision that does not stand any more, with how near it comes to what was asked, from 0 to 100. */
export interface PastDecision {
  readonly checked: CheckedItem;
  readonly likeness: number;
}

const PAST: ReadonlySet<string> = new Set(['rejected', 'superseded', 'deprecated']);
/** What shares no more than this with the question is not worth reading. */
const LEAST = 20;

/** What was decided against before, nearest first; all of it, in the order of the documents, when nothing is asked. */
export function answerRejected(context: AgentContext, request: PageRequest & { readonly query?: string }): ToolAnswer {
  const found = pastDecisions(checkedContext(context), request.query);
  const text = context.repository.text(LOCK_FILE);
  const lock = text === undefined ? undefined : readLockFile(text);
  const entries = found.map(({ checked, likeness: near }) => {
    const { item } = checked;
    const written = item.text('rationale') ?? item.text('outcome') ?? item.text('disposition') ?? item.text('notes');
    const reason = written ?? (lock === undefined ? undefined : recordedReason(lock, item));
    return { ...itemEntry(checked), reason: reason ?? null, likeness: near };
  });
  return paged(request, `rejected ${request.query ?? ''}`, { asOf: context.today }, entries);
}

/** Past decisions that have something in common with a question: words of their titles, else words of their texts. */
export function pastDecisions({ items }: CheckContext, query: string | undefined): readonly PastDecision[] {
  const past = items.filter(({ item }) => PAST.has(item.status));
  if (query === undefined) return past.map((checked) => ({ checked, likeness: 0 }));
  const wanted = titleWords(query);
  return past
    .map((checked): PastDecision => ({ checked, likeness: Math.round(100 * nearness(checked, wanted)) }))
    .filter(({ likeness: near }) => near >= LEAST)
    .toSorted((left, right) => right.likeness - left.likeness);
}

/** Alike by title; a text that holds words of the question counts for less than a title that does. */
function nearness({ item, summary }: CheckedItem, wanted: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  const title = titleWords(summary.title ?? '');
  const { start, end } = item.defining;
  const text = foldWords(item.source.text.slice(start, end));
  const shared = [...wanted].filter((word) => title.has(word)).length / wanted.size;
  const mentioned = [...wanted].filter((word) => text.includes(word)).length / wanted.size;
  return Math.max(likeness(title, wanted), 0.9 * shared, 0.6 * mentioned);
}
