import { LetterPattern } from '../../model/letter-pattern.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';
import type { CueBook } from './cue-book.ts';
import { RangeMemo } from './range-memo.ts';
import type { Span } from './span.ts';

/** The words of a range in the form in which vocabularies compare them, each with the place it came from. */
export interface TokenRun {
  readonly text: string;
  readonly words: readonly string[];
  readonly spans: readonly Span[];
}

/** A phrase of a vocabulary found in a text. `from` and `to` are indexes of words, `to` exclusive. */
export interface Cue<T> extends Span {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

const WORD = new LetterPattern(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}{1,3}(?!\p{L}))?/gu);
const ASCII = /^[A-Za-z0-9]+$/;
const JOINED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Cuts a range into words. Chinese and Japanese characters are words of their own, as in the vocabularies. */
export function tokenize(text: string, start: number, end: number): TokenRun {
  return RUNS_KNOWN.get(text, start, end);
}

const RUNS_KNOWN = new RangeMemo(readTokens);

function readTokens(text: string, start: number, end: number): TokenRun {
  const words: string[] = [];
  const spans: Span[] = [];
  const slice = text.slice(start, end);
  for (const match of WORD.allIn(slice)) {
    const raw = match[0];
    const at = start + match.index;
    if (ASCII.test(raw)) {
      words.push(raw.toLowerCase());
      spans.push({ start: at, end: at + raw.length });
    } else if (JOINED.test(raw)) addJoined(raw, at, words, spans);
    else {
      words.push(normalizeLabel(raw).replaceAll(' ', ''));
      spans.push({ start: at, end: at + raw.length });
    }
  }
  return { text, words, spans };
}

function addJoined(raw: string, at: number, words: string[], spans: Span[]): void {
  let run = '';
  let offset = at;
  const endRun = (): void => {
    if (run === '') return;
    words.push(normalizeLabel(run));
    spans.push({ start: offset - run.length, end: offset });
    run = '';
  };
  for (const char of raw) {
    if (JOINED.test(char)) {
      endRun();
      words.push(normalizeLabel(char));
      spans.push({ start: offset, end: offset + char.length });
    } else run += char;
    offset += char.length;
  }
  endRun();
}

/** Every phrase of a vocabulary in a run of words, longest first at each place, without overlaps. */
export function findCues<T>(book: CueBook<T>, run: TokenRun): Cue<T>[] {
  const cues: Cue<T>[] = [];
  for (let index = 0; index < run.words.length;) {
    const match = book.matchAt(run.words, index);
    if (match === undefined) {
      index++;
      continue;
    }
    const to = index + match.length;
    const first = run.spans[index] as Span;
    const last = run.spans[to - 1] as Span;
    cues.push({ value: match.value, from: index, to, start: first.start, end: last.end });
    index = to;
  }
  return cues;
}
