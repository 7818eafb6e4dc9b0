import type { Prose } from './prose/item-prose.ts';
import { sentencesOf } from './prose/sentences.ts';
import { quote, type Quote } from './prose/span.ts';
import { PLAN_NOUNS } from './words/plan-words.ts';
import { tokenize } from './prose/tokens.ts';
import { NORM_NOUNS, SECTION_NOUNS } from './words/norm-words.ts';
import { OPTION_NOUNS } from './words/option-words.ts';

/** A version of something outside that a text counts on; it may be overtaken. */
export interface VersionAssumption extends Quote {
  readonly subject: string;
  readonly version: string;
  /** `from` for "1.24+" and "since 1.22", `exact` for a version alone. */
  readonly bound: 'from' | 'exact';
}

/** What the words of an item take for granted. */
export interface Assumptions {
  readonly versions: readonly VersionAssumption[];
  /** Statements of a field or list that is called assumptions. */
  readonly stated: readonly Quote[];
}

const VERSION =
  /(?<![\p{L}\p{N}§./-])(\p{Lu}[\p{L}\p{N}.+#-]{0,20})\s(v?\d{1,4}(?:\.\d{1,4}){0,3})(\+|\s(?:or|and)\s(?:later|newer|above|up)|\soder\s(?:neuer|höher))?(?![\p{L}\p{N}%])/gu;
const SINCE =
  /(?:since|from|as of|starting with|requires|at least|>=|≥|seit|ab|desde|a partir de|depuis|à partir de|dal|od|начиная с|с|từ)\s$/iu;

/** Reads assumptions from everything an item says, its options included: the same version once. */
export function readAssumptions(text: string, prose: readonly Prose[]): Assumptions {
  const versions = new Map<string, VersionAssumption>();
  const stated: Quote[] = [];
  for (const piece of prose) {
    if (piece.isInherited || piece.field === 'phase' || piece.field === 'reference' || piece.field === 'due') continue;
    if (piece.field === 'assumptions')
      stated.push(...sentencesOf(text, piece.start, piece.end).map((span) => quote(text, span.start, span.end)));
    for (const found of versionsIn(text, piece.start, piece.end)) {
      const key = `${found.subject} ${found.version} ${found.bound}`;
      if (!versions.has(key)) versions.set(key, found);
    }
  }
  return { versions: [...versions.values()], stated };
}

function versionsIn(text: string, start: number, end: number): VersionAssumption[] {
  const found: VersionAssumption[] = [];
  const slice = text.slice(start, end);
  for (const match of slice.matchAll(VERSION)) {
    const at = start + match.index;
    const subject = match[1] as string;
    const version = match[2] as string;
    const before = text.slice(Math.max(start, at - 16), at);
    const isFrom = match[3] !== undefined || SINCE.test(before);
    const hasDot = version.includes('.');
    // "Table 3" and "threshold 0.30" are no versions: a dot with short parts, a plus or a word must say so.
    if (version.startsWith('0') && version.split('.').length < 3) continue;
    if (
      !hasDot &&
      match[3] === undefined &&
      !/(?:since|requires|at least|>=|≥|seit|desde|depuis|начиная с|từ)\s$/iu.test(before)
    )
      continue;
    if (!isFrom && (version.split('.').some((part) => part.length > 3) || /\.\d{3}$/.test(version))) continue;
    if (/^(?:[A-Z]|The|An|Der|Die|Das|El|La|Le|Il)$/u.test(subject)) continue;
    if (isNumberedPlace(text, at, subject)) continue;
    found.push({
      ...quote(text, at, at + match[0].length),
      subject,
      version: version.replace(/^v/, ''),
      bound: isFrom ? 'from' : 'exact',
    });
  }
  return found;
}

/** Phases, sections, options and articles have numbers too. */
function isNumberedPlace(text: string, at: number, subject: string): boolean {
  const lower = subject.toLowerCase();
  const last = lower.split(' ').at(-1) as string;
  if (
    SECTION_NOUNS.includes(last) ||
    NORM_NOUNS.includes(last) ||
    ['row', 'rows', 'table', 'step', 'rev', 'revision', 'question', 'round', 'figure', 'rule'].includes(last)
  )
    return true;
  const run = tokenize(text, at, at + subject.length);
  const index = run.words.length - 1;
  return PLAN_NOUNS.matchAt(run.words, index) !== undefined || OPTION_NOUNS.matchAt(run.words, index) !== undefined;
}
