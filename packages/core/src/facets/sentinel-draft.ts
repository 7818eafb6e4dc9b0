import { codeSpansOf } from './code-spans.ts';

const HOLDS = /\b(?:contains?|names?|uses?|references?|mentions?|cites?|imports?|calls?|refers?)\b/i;
const NEGATIVE = /^(?:no|zero|never)\b/i;
const NEITHER = /\bneither[ \t]+([\p{L}\p{N}_.]+)[ \t]+nor[ \t]+([\p{L}\p{N}_.]+)/iu;
const ALTERNATIVES = /^(.*?)\bexcept\b/i;
// A name that no sentence has by chance: with an underscore or a dot inside, or in capitals.
const NAME =
  /(?<![\p{L}\p{N}_.])(?:[\p{L}_][\p{L}\p{N}_]*[_.][\p{L}\p{N}_.]*[\p{L}\p{N}_]|\p{Lu}{4,})(?![\p{L}\p{N}_])/gu;
const WORDS: ReadonlySet<string> = new Set(['MUST', 'SHALL', 'NEVER', 'ONLY']);

/**
 * Patterns that must be absent for a statement to hold; none unless its words plainly say so of names.
 *
 *     No page contains `eval` or inner_html.
 *     ^^      ^^^^^^^^ ^^^^^^    ^^^^^^^^^^
 */
export function draftPatterns(statement: string): readonly string[] {
  const neither = NEITHER.exec(statement);
  if (neither !== null && HOLDS.test(statement.slice(0, neither.index)))
    return [neither[1] as string, neither[2] as string].map(wordPattern);
  const [sentence = ''] = statement.split(/;|\.\s/);
  const verb = HOLDS.exec(sentence);
  if (verb === null || !NEGATIVE.test(sentence) || ALTERNATIVES.test(sentence)) return [];
  const after = sentence.slice(verb.index + verb[0].length);
  const spans = codeSpansOf(after, 0, after.length).map(({ text }) => text.trim());
  const plain = after.replace(/`[^`]*`/g, ' ');
  const names = [...plain.matchAll(NAME)].map(([name]) => name).filter((name) => !WORDS.has(name));
  return [...new Set([...spans, ...names])].filter((name) => name !== '').map(wordPattern);
}

function wordPattern(name: string): string {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return `${/^\w/.test(name) ? '\\b' : ''}${escaped}${/\w$/.test(name) ? '\\b' : ''}`;
}
