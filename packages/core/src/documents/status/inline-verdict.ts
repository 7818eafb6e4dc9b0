import { LetterPattern } from '../../model/letter-pattern.ts';
import { fieldForLabel } from '../../vocabulary/field-words.ts';
import { readStatus } from '../../vocabulary/status-words.ts';
import type { Field } from '../../model/field.ts';
import type { FieldSpan } from '../inline/field-span.ts';
import { fieldAt } from '../inline/inline-text.ts';

const MAX_READ = 300;
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
/** `(decided 2026-04-01, Jan)` and nothing behind it. */
const BRACKET = new LetterPattern(
  new RegExp(
    String.raw`\s\((\p{L}[\p{L} ]{2,24}?)(?:\s(?:on|am|le|el|il|em))?\s(${DAY})(?:,\s[^()]{1,60})?\)[.*_\s]*$`,
    'u',
  ),
);
/** `(Mia, until 2026-12-05)`: who has to see to it, and until when. */
const NAME_AND_DAY = new LetterPattern(
  new RegExp(
    String.raw`\s\((@[\w-]{2,39}|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2}),\s(?:by|until|bis|hasta|até|fino al|do|до)\s(${DAY})\)[.*_\s]*$`,
    'u',
  ),
);
const DASH = /\s(?:[–—]|--?)\s+(?=[^\s\d([])/g;
/** A participle behind the comma goes on with a list of words: "rejected, expired and failed are kept apart". */
const GOES_ON = /^,\s(?:\p{L}+ed|and|or)(?![\p{L}\p{N}])/iu;
/** `, owner Mia` in a line that gives a status too. */
const OWNED = new LetterPattern(
  /[,;]\s(\p{L}{4,16})\s(@[\w-]{2,39}|\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2})(?=[,.;]|\s*$)/u,
);

/**
 * What the end of a list item says of how it stands, without a label: in brackets with a day, or behind a dash.
 *
 *     We fire with gas (decided 2026-04-01, Jo).      One shelf a pot – rejected, too few shelves.
 *                       ^^^^^^^ ^^^^^^^^^^                              ^^^^^^^^
 */
export function readInlineVerdict(text: string, start: number, end: number): FieldSpan | undefined {
  const stop = Math.min(end, start + MAX_READ);
  const shown = text.slice(start, stop);
  if (end > stop) return undefined;
  return (
    readBracket(text, shown, start, end) ?? readNameAndDay(text, shown, start, end) ?? readDash(text, shown, start)
  );
}

function readBracket(text: string, shown: string, start: number, end: number): FieldSpan | undefined {
  const match = shown.includes('(') ? BRACKET.exec(shown) : null;
  const [whole, words, day] = match ?? [];
  if (match === null || whole === undefined || words === undefined || day === undefined) return undefined;
  const reading = readStatus(words);
  if (reading?.atStart !== true || !isSettled(reading.status)) return undefined;
  const at = start + match.index;
  const wordsAt = at + whole.indexOf(words);
  const dayAt = at + whole.indexOf(day);
  const fields = [fieldAt(text, 'status', '', wordsAt, wordsAt + words.length, 'line')];
  if (reading.status === 'accepted') fields.push(fieldAt(text, 'decidedOn', '', dayAt, dayAt + day.length, 'line'));
  return { start: at, end, fields };
}

function readNameAndDay(text: string, shown: string, start: number, end: number): FieldSpan | undefined {
  const match = shown.includes('(') ? NAME_AND_DAY.exec(shown) : null;
  const [whole, name, day] = match ?? [];
  if (match === null || whole === undefined || name === undefined || day === undefined) return undefined;
  const at = start + match.index;
  const nameAt = at + whole.indexOf(name);
  const dayAt = at + whole.lastIndexOf(day);
  const owner = fieldAt(text, 'owner', '', nameAt, nameAt + name.length, 'line');
  return { start: at, end, fields: [owner, fieldAt(text, 'due', '', dayAt, dayAt + day.length, 'line')] };
}

function readDash(text: string, shown: string, start: number): FieldSpan | undefined {
  for (const match of shown.matchAll(DASH)) {
    const from = match.index + match[0].length;
    const rest = shown.slice(from);
    const word = /^\p{L}+(?:\s\p{L}+){0,2}(?=[,.;(]|\s\(|\s*$)/u.exec(rest)?.[0];
    const reading = word === undefined ? undefined : readStatus(word);
    if (word === undefined || reading?.atStart !== true || GOES_ON.test(rest.slice(word.length))) continue;
    const owner = ownerIn(text, rest, start + from);
    if (!isSettled(reading.status) && owner === undefined) continue;
    const status = fieldAt(text, 'status', '', start + from, start + from + word.length, 'line');
    return {
      start: start + match.index,
      end: start + shown.length,
      fields: owner === undefined ? [status] : [status, owner],
    };
  }
  return undefined;
}

function ownerIn(text: string, rest: string, start: number): Field | undefined {
  const match = OWNED.exec(rest);
  const [whole, label, name] = match ?? [];
  if (match === null || whole === undefined || label === undefined || name === undefined) return undefined;
  if (fieldForLabel(label, 'label') !== 'owner') return undefined;
  const at = start + match.index + whole.lastIndexOf(name);
  return fieldAt(text, 'owner', label, at, at + name.length, 'line');
}

function isSettled(status: string): boolean {
  return status !== 'open' && status !== 'proposed';
}
