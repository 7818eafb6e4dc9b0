import { LetterPattern } from '../../model/letter-pattern.ts';
import type { Field } from '../../model/field.ts';
import type { StatusMeaning } from '../../model/status.ts';
import { readStatus } from '../../vocabulary/status-words.ts';
import { readAsides } from './aside-fields.ts';
import type { FieldSpan } from './field-span.ts';
import { fieldAt } from './inline-text.ts';
import { withoutEndBlanks } from '../line-index.ts';
import { readInlineVerdict } from '../status/inline-verdict.ts';
import { readSentenceFields } from './sentence-fields.ts';

const MAX_TEXT = 4000;
const MAX_STATUS = 80;
const LAST_SENTENCE = new LetterPattern(/[.!?]["'”’)*_]{0,3}\s{1,8}([*_]{0,3}\p{Lu}[^.!?]{2,80})\.?[*_]{0,3}\s{0,8}$/u);
/** What may follow a status that is a sentence: who said so, or when. */
const BY_WHOM =
  /^\s{1,8}(?:by|on|in|at|via|with|per|from|von|vom|durch|am|par|le|por|em|el|da|dal|il|przez|door|op)\s+\S|^\s{0,8}[,(]?\s{0,8}\d{4}-\d/;

/** The fields inside the sentence of a list item, and where the sentence ends and nothing but fields follows. */
export interface InlineFields {
  readonly fields: readonly Field[];
  readonly implied: StatusMeaning | undefined;
  /** End of the sentence itself. */
  readonly tail: number;
}

/** Reads what a list item says of itself on its own lines: in brackets, behind labels, and with a status as last sentence. */
export function readInlineFields(text: string, start: number, end: number): InlineFields {
  const stop = Math.min(end, start + MAX_TEXT);
  const asides = readAsides(text, start, stop);
  const labelled = readSentenceFields(
    text,
    start,
    stop,
    asides.map((span) => span.start),
  );
  const spans = [...asides.filter((aside) => !labelled.some((span) => overlaps(span, aside))), ...labelled].toSorted(
    (left, right) => left.start - right.start,
  );
  const fields: Field[] = [];
  for (const field of spans.flatMap((span) => span.fields))
    if (!fields.some((other) => other.name === field.name)) fields.push(field);
  let tail = end > stop ? end : tailOf(text, start, end, spans);
  const isSaid = fields.some((field) => field.name === 'status');
  const status = isSaid
    ? undefined
    : (readInlineVerdict(text, start, withoutEndBlanks(text, start, end)) ?? readClosingStatus(text, start, tail));
  if (status !== undefined) {
    fields.push(...status.fields.filter((field) => !fields.some(({ name }) => name === field.name)));
    tail = Math.min(tail, withoutEndBlanks(text, start, status.start));
  }
  return { fields, implied: spans.find((span) => span.implied !== undefined)?.implied, tail };
}

function overlaps(left: FieldSpan, right: FieldSpan): boolean {
  return left.start < right.end && right.start < left.end;
}

function tailOf(text: string, start: number, end: number, spans: readonly FieldSpan[]): number {
  let tail = withoutEndBlanks(text, start, end);
  for (const span of spans.toReversed()) {
    const isLast = /^[\s.,;·|*_]*$/.test(text.slice(Math.min(span.end, tail), tail));
    // What follows an answer is no part of the question.
    if (!isLast && !span.fields.some(({ name }) => name === 'outcome')) break;
    tail = withoutJoint(text, start, span.start);
  }
  return tail;
}

/** The end of a sentence without what joins a field to it: a comma, an arrow, the marks that open around the field. */
function withoutJoint(text: string, start: number, end: number): number {
  const from = Math.max(start, end - 20);
  const joint = /(?:\s*[,;，；]|\s+(?:[—–→·|/]|--?)|\s+[*_]{1,3}|\s)+$/.exec(text.slice(from, end));
  return joint === null ? end : from + joint.index;
}

/** `Drop the old client. Approved by the board.`: a last sentence that is a status, and who gave it. */
function readClosingStatus(text: string, start: number, end: number): FieldSpan | undefined {
  end = withoutEndBlanks(text, start, end);
  const from = Math.max(start, end - MAX_STATUS - 20);
  const window = text.slice(from, end);
  const match = LAST_SENTENCE.exec(window);
  if (match === null) return undefined;
  const written = (match[1] as string).trimEnd();
  const bare = written.replace(/^[*_]{1,3}/, '');
  const reading = readStatus(bare);
  if (reading === undefined || !reading.atStart) return undefined;
  const rest = bare.slice(reading.phrase.length).replace(/[*_\s]+$/, '');
  const isToBeDecided = reading.status === 'open' || reading.status === 'proposed';
  if (rest !== '' && (isToBeDecided || !BY_WHOM.test(rest))) return undefined;
  const at = from + match.index + match[0].indexOf(match[1] as string);
  return { start: at, end, fields: [fieldAt(text, 'status', '', at, at + written.length, 'line')] };
}
