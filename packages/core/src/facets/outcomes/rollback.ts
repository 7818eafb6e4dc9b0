import { codeSpansOf } from '../prose/code-spans.ts';
import { readOptionMentions } from '../options/option-mentions.ts';
import { quote, quoteBare, type Quote } from '../prose/span.ts';

/** How to go back, for the whole decision or for one option, context or switch. */
export interface RollbackRecord extends Quote {
  /** What the record is for, as written in front of its colon. */
  readonly subject: string | undefined;
  /** Label of the option it belongs to. */
  readonly option: string | undefined;
  /** Code that the subject names: a switch, a setting. */
  readonly symbol: string | undefined;
  readonly how: Quote;
}

const MAX_SUBJECT = 100;
const SUBJECT = /^(?:[-*+•]\s+|\d{1,3}[.)]\s+)?([^:：\n]{3,100})[:：]\s/u;

/**
 * Rollback records of a field: one a line that names its subject, else one for the whole text.
 *
 *     For town shops (Option A path): stop the oven.
 *     ^^^^^^^^^^^^^^ ^^^^^^^^           ^^^^^^^^^^^^^^
 */
export function readRollback(text: string, start: number, end: number): RollbackRecord[] {
  const records: RollbackRecord[] = [];
  for (const line of linesOf(text, start, end)) {
    const match = SUBJECT.exec(text.slice(line.start, Math.min(line.end, line.start + MAX_SUBJECT + 20)));
    const subject = match?.[1] ?? '';
    if (match === null || subject.split(/\s+/).length > 12 || /\.\s/.test(subject)) {
      const last = records.at(-1);
      if (last === undefined || last.subject !== undefined) records.push(record(text, line.start, line.end));
      else
        records[records.length - 1] = {
          ...last,
          ...quote(text, last.start, line.end),
          how: quote(text, last.how.start, line.end),
        };
      continue;
    }
    const subjectStart = line.start + match[0].indexOf(subject);
    const subjectEnd = subjectStart + subject.length;
    records.push({
      ...quote(text, line.start, line.end),
      subject: quoteBare(text, subjectStart, subjectEnd).text,
      option: readOptionMentions(text, subjectStart, subjectEnd)[0]?.label,
      symbol: codeSpansOf(text, subjectStart, subjectEnd)[0]?.text,
      how: quote(text, subjectEnd + 1, line.end),
    });
  }
  return records;
}

function record(text: string, start: number, end: number): RollbackRecord {
  return {
    ...quote(text, start, end),
    subject: undefined,
    option: undefined,
    symbol: undefined,
    how: quote(text, start, end),
  };
}

function linesOf(text: string, start: number, end: number): Quote[] {
  const lines: Quote[] = [];
  let from = start;
  for (const part of text.slice(start, end).split('\n')) {
    const line = quote(text, from, from + part.length);
    if (line.text !== '') lines.push(line);
    from += part.length + 1;
  }
  return lines;
}
