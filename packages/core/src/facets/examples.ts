import type { Prose } from './prose/item-prose.ts';
import { CueBook } from './prose/cue-book.ts';
import { quoteBare, type Quote } from './prose/span.ts';
import { tokenize } from './prose/tokens.ts';

/** A value that a text gives as an example, so that nobody takes it for the rule. */
export interface ExampleValue extends Quote {
  /** The brackets around it. */
  readonly around: { readonly start: number; readonly end: number };
}

/** By language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
const EXAMPLE = new CueBook<true>([
  [
    true,
    `example|examples|for example|for instance|e g|eg|such as|beispiel|z b|zum beispiel|ejemplo|por ejemplo|p ej|exemplo|por exemplo|exemple|par exemple|esempio|per esempio|ad esempio|przykład|np|na przykład
  |пример|например|ví dụ|例如|例|예|예를 들어|مثال|على سبيل المثال`,
  ],
]);
const BRACKET = /[(（]([^()（）\n]{2,200})[)）]/g;

/**
 * Examples in brackets.
 *
 *     use a low oven (example: 140) and do not open it
 *                              ^^^
 */
export function readExamples(text: string, prose: readonly Prose[]): ExampleValue[] {
  return prose.flatMap((piece) => (piece.isInherited ? [] : examplesIn(text, piece.start, piece.end)));
}

function examplesIn(text: string, start: number, end: number): ExampleValue[] {
  return [...text.slice(start, end).matchAll(BRACKET)].flatMap((match) => {
    const from = start + match.index + 1;
    const run = tokenize(text, from, from + (match[1] as string).length);
    const lead = EXAMPLE.matchAt(run.words, 0);
    const last = lead === undefined ? undefined : run.spans[lead.length - 1];
    if (last === undefined) return [];
    const value = quoteBare(
      text,
      last.end + (text.charAt(last.end) === '.' ? 1 : 0),
      from + (match[1] as string).length,
    );
    return value.text === ''
      ? []
      : [{ ...value, around: { start: from - 1, end: from + (match[1] as string).length + 1 } }];
  });
}
