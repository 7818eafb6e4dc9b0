import { overlaps, quoteBare, type Quote, type Span } from '../facets/prose/span.ts';
import { findCues, tokenize } from '../facets/prose/tokens.ts';
import { HAS_COME, JOINTS, NO_DEPENDENCY, REMARKS } from '../facets/words/dependency-words.ts';
import { LetterPattern } from '../model/letter-pattern.ts';
import { isAbsent, readYesNo } from '../vocabulary/value-words.ts';
import { readWaitedDay } from './waited-day.ts';

const BREAKS = /[,;·•、，；]|<br\s*\/?>|\s[&+]\s|\r?\n/gu;
const BRACKETS = /\([^()]*\)|（[^（）]*）/gu;
const LINK = /!?\[([^\]]*)\]\([^()]*\)/gu;
/** A day behind its month, with the comma that such a date has: "December 1, 2026". */
const MONTH_FIRST = new LetterPattern(/\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,\s\d{4}(?!\d)/gu);
const TICK = /^(?:[✅☑✔✓]|\[[xX]\]\s)|[✅☑✔✓]\s*$/u;
const MOST_WORDS = 5;
const LONGEST = 80;

/**
 * What a field for dependencies waits for in words that name nothing of the plan. `named` are the places of what does; the
 * words around such a one belong to it, and so does a remark behind it.
 *
 *     D-001 (the crane), vendor answer
 *                        ^^^^^^^^^^^^^
 */
export function readOutsideWaits(text: string, field: Span, named: readonly Span[]): readonly Quote[] {
  const whole = quoteBare(text, field.start, field.end);
  if (saysNothing(whole.text) || isStruck(text, field)) return [];
  const parts = partsOf(text, field, named.length > 0).map(({ start, end }) => quoteBare(text, start, end));
  const isList = parts.every((part) => isBrief(text, part));
  const found = named.length > 0 ? parts.filter((part) => isBrief(text, part)) : isList ? parts : [whole];
  return found.flatMap((part) => {
    if (named.some((span) => overlaps(span, part)) || saysNothing(part.text)) return [];
    const shown = bare(part.text);
    if (shown === '') return [];
    return [{ ...part, text: shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1).trimEnd()}…` : shown }];
  });
}

/** The parts between commas and the like, outside of brackets; beside something named also those that a word joins. */
function partsOf(text: string, { start, end }: Span, isBesideNamed: boolean): readonly Span[] {
  const slice = text.slice(start, end);
  const closed = [...slice.matchAll(LINK), ...slice.matchAll(BRACKETS), ...MONTH_FIRST.allIn(slice)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const marks = [...slice.matchAll(BREAKS)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const joints = isBesideNamed ? findCues(JOINTS, tokenize(text, start, end)) : [];
  const cuts = [...marks, ...joints]
    .filter((cut) => !closed.some((each) => overlaps(each, cut)))
    .toSorted((left, right) => left.start - right.start);
  const from = [start, ...cuts.map((cut) => cut.end)];
  return from.map((at, index) => ({ start: at, end: Math.max(at, cuts[index]?.start ?? end) }));
}

/** Few words that begin no remark: the name of something, and no sentence about it. */
function isBrief(text: string, { start, end }: Span): boolean {
  if (readWaitedDay(text.slice(start, end), text) !== undefined) return true;
  const run = tokenize(text, start, end);
  if (end - start > LONGEST || REMARKS.matchAt(run.words, 0) !== undefined) return false;
  // Chinese and Japanese characters are words of their own.
  return (
    run.words.length <=
    (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text.slice(start, end)) ? 20 : MOST_WORDS)
  );
}

/** Whether there is nothing to wait for: no value, "no dependencies", or something that has come already. */
function saysNothing(text: string): boolean {
  if (isAbsent(text) || readYesNo(text) === false) return true;
  if (TICK.test(text) || isStruck(text, { start: 2, end: text.length - 2 })) return true;
  const run = tokenize(text, 0, text.length);
  if (NO_DEPENDENCY.matchAt(run.words, 0) !== undefined) return true;
  const tail = /[(:：（–—]\s*([^(:：（–—]*?)\s*[)）]?$/u.exec(text);
  if (tail === null) return false;
  const said = tokenize(tail[1] as string, 0, (tail[1] as string).length);
  if (HAS_COME.matchAt(said.words, 0)?.length === said.words.length) return true;
  return isAbsent(text.slice(0, tail.index)) && text.slice(0, tail.index).trim() !== '';
}

/** Whether somebody struck a stretch out; the marks may stand around it. */
function isStruck(text: string, { start, end }: Span): boolean {
  const isMarked = text.slice(Math.max(0, start - 2), start) === '~~' && text.slice(end, end + 2) === '~~';
  return isMarked && !text.slice(start, end).includes('~~');
}

/** The words without their marks; of a link its label. */
function bare(text: string): string {
  return text
    .replace(LINK, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
