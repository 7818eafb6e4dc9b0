import type { Item } from '../../documents/item.ts';
import type { Conditions } from './conditions.ts';
import type { DecidingBody } from './deciding-body.ts';
import type { Prose } from '../prose/item-prose.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { quote, type Quote } from '../prose/span.ts';
import { CueBook } from '../prose/cue-book.ts';
import { tokenize } from '../prose/tokens.ts';

/**
 * What sort of answer an item waits for, or has: a question to answer, one of given ways to pick, a point that was confirmed,
 * something put off to its home in the plan or until a condition holds.
 */
export type ItemForm = 'question' | 'pick-one' | 'confirmation' | 'deferral' | 'defer-until';

/** A form with the words that say so. */
export interface FormReading {
  readonly form: ItemForm;
  readonly because: Quote;
}

const CONFIRMED = new CueBook<true>([
  [
    true,
    `confirmed|confirmed correct|verified correct|works as intended|no action needed|bestätigt|korrekt bestätigt|confirmado|confirmado correcto|confirmada|confirmé|confermato|potwierdzone|potwierdzono
  |подтверждено|đã xác nhận|已确认|確認済み|확인됨|تم التأكيد`,
  ],
]);

/**
 * Reads the form of an item; undefined where its words do not tell. The most definite statement counts; of
 * a decided item only that it was a confirmation.
 */
export function readForm(
  item: Item,
  prose: readonly Prose[],
  conditions: Conditions,
  bodies: readonly DecidingBody[],
  isDecided: boolean,
): FormReading | undefined {
  const { text } = item.source;
  const own = prose.filter((piece) => !piece.isInherited && !piece.isInOption);
  const confirmed = sentenceWith(text, own);
  if (confirmed !== undefined) return { form: 'confirmation', because: confirmed };
  if (isDecided) return undefined;
  const until = conditions.deferrals.find((deferral) => deferral.until !== undefined);
  if (until !== undefined) return { form: 'defer-until', because: until };
  const home = conditions.deferrals.find((deferral) => deferral.home !== undefined);
  if (home !== undefined) return { form: 'deferral', because: home };
  const picker = bodies.find(
    (body) => body.act === 'decides' && own.some((piece) => body.start >= piece.start && body.end <= piece.end),
  );
  if (picker !== undefined) return { form: 'pick-one', because: picker };
  const question = item.field('question') ?? item.field('title');
  if (question === undefined) return undefined;
  const isAsked = item.text('question') !== undefined || /[?？؟]\s*$/.test(question.text);
  return isAsked ? { form: 'question', because: quote(text, question.start, question.end) } : undefined;
}

function sentenceWith(text: string, prose: readonly Prose[]): Quote | undefined {
  for (const piece of prose) {
    for (const sentence of sentencesOf(text, piece.start, piece.end)) {
      const run = tokenize(text, sentence.start, Math.min(sentence.end, sentence.start + 80));
      const match = CONFIRMED.matchAt(run.words, 0);
      if (match !== undefined && run.words.length <= match.length + 2) return quote(text, sentence.start, sentence.end);
    }
  }
  return undefined;
}
