import { LetterPattern } from '../model/letter-pattern.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import { isAbsent, isUndated, readDate } from '../vocabulary/value-words.ts';

/** When a document was reviewed and has to be again, as far as its head says so. */
export interface DocumentReview {
  /** Civil date of the last review. */
  readonly reviewed: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Days between reviews; undefined when the head states none. */
  readonly everyDays: number | undefined;
  /** Civil date of the next review, where the head names it. */
  readonly next: string | undefined;
}

const REVIEWED =
  /^(?:last[\s-]?reviewed?|reviewed(?: on)?|last review|zuletzt geprüft|letzte (?:prüfung|überprüfung)|última revisión|última revisão|dernière révision|ultima revisione|ostatni przegląd)$/iu;
const INTERVAL =
  /^(?:review (?:interval|cadence|cycle|frequency|period)|reviewed every|review every|prüfintervall|überprüfungsintervall|frecuencia de revisión|intervalo de revisão|fréquence de révision)$/iu;
const NEXT =
  /^(?:next review(?: due)?|review (?:by|due|on)|nächste (?:prüfung|überprüfung)|próxima revisión|próxima revisão|prochaine révision|prossima revisione)$/iu;
const LINE = new LetterPattern(
  /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?([\p{L}][\p{L} -]{2,40}?)(?:\*\*|__)?[ \t]?:(?:\*\*|__)?[ \t]*(.{1,120}?)[ \t\\]*$/gmu,
);
const UNITS: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(?:days?|tage?n?|días?|dias?|jours?|giorni|dni)/iu, 1],
  [/^(?:weeks?|wochen?|semanas?|semaines?|settimane|tygodni)/iu, 7],
  [/^(?:months?|monate?n?|mes(?:es)?|mois|mesi|miesi)/iu, 30],
  [/^(?:years?|jahre?n?|años?|anos?|ans?|anni|lat)/iu, 365],
];
const WORDS: ReadonlyArray<readonly [RegExp, number]> = [
  [/\bweekly|wöchentlich|semanal|hebdomadaire/iu, 7],
  [/\bmonthly|monatlich|mensual|mensal|mensuel/iu, 31],
  [/\bquarterly|vierteljährlich|quartalsweise|trimestral|trimestriel/iu, 92],
  [/\b(?:half-yearly|twice a year|biannual|halbjährlich|semestral)/iu, 184],
  [/\b(?:yearly|annual(?:ly)?|every year|jährlich|anual|annuel)/iu, 366],
];
const HEAD = 4000;

/** Reads the review of a document from its head; undefined when the head names none. */
export function reviewOf({ outline }: DocumentReading): DocumentReview | undefined {
  const second = outline.sections.find((section) => section.level >= 2 && section.heading !== undefined);
  const head = outline.text.slice(0, Math.min(HEAD, second?.heading?.start ?? HEAD));
  let review: DocumentReview | undefined;
  let everyDays: number | undefined;
  let next: string | undefined;
  for (const match of LINE.allIn(head)) {
    const label = (match[1] as string).trim();
    const value = match[2] as string;
    const end = match.index + match[0].length;
    if (REVIEWED.test(label)) {
      const reviewed = readDate(value, outline.text)?.iso;
      review ??= { reviewed, start: match.index, end, everyDays: undefined, next: undefined };
    } else if (INTERVAL.test(label)) everyDays ??= daysOf(value);
    else if (NEXT.test(label)) next ??= readDate(value, outline.text)?.iso;
  }
  return review === undefined ? undefined : { ...review, everyDays, next };
}

/** Whether a written owner is nobody. */
export function isNobody(written: string): boolean {
  return (
    isAbsent(written) ||
    isUndated(written) ||
    /^(?:tbd|tba|tbc|todo|none|nobody|n\/a|\?+|offen|unassigned)\.?$/i.test(written.trim())
  );
}

/** Days of an interval in words: `90 days`, `every 3 months`, `quarterly`. */
export function daysOf(written: string): number | undefined {
  const match = /(\d{1,4})\s*(\p{L}+)/u.exec(written);
  const unit = match === null ? undefined : UNITS.find(([pattern]) => pattern.test(match[2] as string))?.[1];
  if (match !== null && unit !== undefined) return Number(match[1]) * unit;
  return WORDS.find(([pattern]) => pattern.test(written))?.[1];
}
