import type { Quote } from '../prose/span.ts';

const LEAD = /[\s:*_`'"[\]-]{0,12}/y;
const NUMBER = /\d{1,5}(?![\p{L}\p{N}])/uy;
const JOINT = /['"`*_]{0,3}(?:\s?,\s?(?:and\s)?|\sand\s|\s?&\s?)['"`*_]{0,3}/y;
/** What may stand behind the last number: another word there makes it a count, another sign a date or a version. */
const CLOSE = /['"`*_\])]{0,3}\s{0,4}(?:$|\n|[.;,)\]](?!\d))/y;

/** The bare numbers at the very start of a range, one or a list, with nothing but the end of the sentence behind them. */
export function readRecordNumbers(text: string, start: number, end: number): Quote[] {
  const said = text.slice(start, Math.min(end, start + 200));
  let at = lengthOf(LEAD, said, 0) ?? 0;
  const numbers: Quote[] = [];
  while (numbers.length < 20) {
    const size = lengthOf(NUMBER, said, at);
    if (size === undefined) return [];
    numbers.push({ start: start + at, end: start + at + size, text: said.slice(at, at + size) });
    at += size;
    const joint = lengthOf(JOINT, said, at);
    if (joint === undefined || lengthOf(NUMBER, said, at + joint) === undefined) break;
    at += joint;
  }
  return lengthOf(CLOSE, said, at) === undefined ? [] : numbers;
}

function lengthOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length;
}
