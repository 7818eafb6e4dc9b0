import type { CheckedItem } from '../rules/check-context.ts';
import { checkedContext, type AgentContext } from './agent-context.ts';
import { itemEntry } from './entry-source.ts';
import { foldWords, wordsOfQuery } from './fold-words.ts';
import { paged, type PageRequest } from './paged.ts';
import type { ToolAnswer } from './tool-answer.ts';

/** Asks for items by words, status and kind. */
export interface SearchRequest extends PageRequest {
  readonly query?: string;
  readonly status?: string;
  readonly kind?: string;
}

const MAX_EXCERPT = 240;

/** Items that hold every word, those with all words in identifier and title first. */
export function answerSearch(context: AgentContext, request: SearchRequest): ToolAnswer {
  const words = wordsOfQuery(request.query ?? '');
  const { status, kind } = request;
  const hits: Array<{ readonly entry: Readonly<Record<string, unknown>>; readonly isTitle: boolean }> = [];
  for (const checked of checkedContext(context).items) {
    const { summary } = checked;
    if ((status !== undefined && summary.status !== status) || (kind !== undefined && summary.kind !== kind)) continue;
    const found = lookFor(checked, words);
    if (found === undefined) continue;
    hits.push({ entry: { ...itemEntry(checked), excerpt: found.excerpt }, isTitle: found.isTitle });
  }
  const entries = [...hits.filter(({ isTitle }) => isTitle), ...hits.filter(({ isTitle }) => !isTitle)];
  return paged(
    request,
    `search ${JSON.stringify([words, status, kind])}`,
    { asOf: context.today },
    entries.map(({ entry }) => entry),
  );
}

function lookFor(
  { item, summary, reference }: CheckedItem,
  words: readonly string[],
): { readonly excerpt: string | null; readonly isTitle: boolean } | undefined {
  const title = foldWords(`${reference} ${summary.title ?? ''}`);
  if (words.every((word) => title.includes(word))) return { excerpt: null, isTitle: true };
  const whole = item.entries.map(({ start, end }) => item.source.text.slice(start, end)).join('\n');
  const folded = foldWords(whole);
  if (!words.every((word) => folded.includes(word))) return undefined;
  const line = whole.split('\n').find((one) => words.some((word) => foldWords(one).includes(word))) ?? '';
  return { excerpt: line.trim().slice(0, MAX_EXCERPT), isTitle: false };
}
