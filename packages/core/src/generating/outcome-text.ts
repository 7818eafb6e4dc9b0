import type { Quote } from '../facets/prose/span.ts';
import { markdownText } from '../reports/sinks/markdown-text.ts';
import type { CheckedItem } from '../rules/check-context.ts';
import { fieldText, oneLine } from './field-text.ts';

/**
 * What was decided, as Markdown: the outcome, else the option that was chosen. A default or a recommendation is told as
 * what it is, for nothing adopts it.
 */
export function outcomeText(item: CheckedItem): string {
  const recorded = recordedOutcome(item);
  if (recorded !== undefined) return recorded;
  const fallback = fieldText(item, 'default');
  return fallback === '' ? 'not recorded' : `not recorded; the default was: ${markdownText(fallback)}`;
}

/** What was decided, as Markdown; undefined where the item does not say it. */
export function recordedOutcome(item: CheckedItem): string | undefined {
  const { outcome, options } = item.facets();
  if (outcome !== undefined) return markdownText(wholeOutcome(item, outcome));
  const { chosen } = options;
  if (chosen === undefined) return undefined;
  const title = chosen.index === undefined ? undefined : options.options[chosen.index]?.title.text;
  return markdownText(
    title === undefined || title === chosen.option ? chosen.option : `${chosen.option}: ${oneLine(title)}`,
  );
}

const MOST_LENGTH = 600;
const LIST_MARK = /^\s*(?:[-*+•·▪–]|\d{1,3}[.)]|[a-z][.)])\s+/;

/** The words of an outcome on one line. One that ends in a colon goes on in the lines below it, up to the next blank one. */
export function wholeOutcome({ item }: CheckedItem, outcome: Quote): string {
  const words = oneLine(outcome.text);
  if (!/[:：]$/u.test(words)) return words;
  const below = item.source.text.slice(outcome.end, outcome.end + MOST_LENGTH * 4).replace(/^[^\S\n]*\r?\n/, '');
  const lines = below.replace(/^(?:[^\S\n]*\r?\n)+/, '').split(/\r?\n/);
  const end = lines.findIndex((line) => line.trim() === '' || /^#{1,6}\s/.test(line));
  const parts = (end === -1 ? lines : lines.slice(0, end)).map((line) => oneLine(line.replace(LIST_MARK, '')));
  const all = `${words} ${parts.map((part) => part.replace(/[.;,]$/, '')).join('; ')}`.trim();
  return all.length > MOST_LENGTH ? `${all.slice(0, MOST_LENGTH).replace(/\s\S*$/, '')} …` : all;
}
