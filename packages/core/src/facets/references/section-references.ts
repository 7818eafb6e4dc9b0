import { LetterPattern } from '../../model/letter-pattern.ts';
import { readDocumentNames, type DocumentName } from './document-names.ts';
import type { Span } from '../prose/span.ts';
import { NO_DOCUMENT, NORM_NOUNS, OWN_DOCUMENT, SECTION_NOUNS } from '../words/norm-words.ts';

/** A place inside a document. `sections` holds every section of a range or list. */
export interface SectionReference extends Span {
  readonly text: string;
  readonly sections: readonly string[];
  readonly form: 'single' | 'range' | 'list';
  /** The document as written before the section; `this` for "this doc"; undefined when none is named. */
  readonly document: string | undefined;
  /** True when the document was named for an earlier section of the same enumeration. */
  readonly isInherited: boolean;
}

const NUMBER = String.raw`(?:[A-Z]?\d{1,4}(?:\.\d{1,4}){0,5}[a-z]?)`;
const SIGN = new RegExp(
  `§§?[ \\u00a0]?(${NUMBER})((?:/${NUMBER}){0,20})(?:[ ]?(?:\\.\\.\\.?|…|–|-)[ ]?§?(${NUMBER}))?`,
  'gu',
);
const NOUN = new RegExp(`(?<![\\p{L}\\p{N}])([\\p{L}]{3,10}\\.?)[ \\u00a0](${NUMBER})(?![\\p{L}\\p{N}%])`, 'gu');
/** Rules out most texts before {@link NOUN}, whose classes of letters take long to compile, looks at them. */
const MAY_HOLD_NOUN = new RegExp(
  `(?:${SECTION_NOUNS.map((noun) => noun.replaceAll('.', '\\.')).join('|')})[ \\u00a0][A-Z]?\\d`,
  'i',
);
const MAX_BACK = 80;

/**
 * Sections mentioned in a range, with the document that each belongs to.
 *
 *     05-routing-… §3.2 (shape); §3.5 and this doc §S1..§S4
 *     ^^^^^^^^^^^^ ^^^^          ^^^^      ^^^^ ^^^^^^^^^^
 */
export function readSectionReferences(text: string, start: number, end: number): SectionReference[] {
  const documents = readDocumentNames(text, start, end);
  const references: SectionReference[] = [];
  const bySign = new DocumentCursor(documents);
  for (const match of text.slice(start, end).matchAll(SIGN)) {
    const at = start + match.index;
    const before = documentBefore(text, start, at, bySign.before(at));
    const previous = references.at(-1);
    const isInherited = before === undefined && previous?.document !== undefined && continues(text, previous.end, at);
    const document = before?.name ?? (isInherited ? previous?.document : undefined);
    const { sections, form } = expandSections(match);
    const stop = at + match[0].length;
    references.push({
      start: before?.start ?? at,
      end: stop,
      text: text.slice(before?.start ?? at, stop),
      sections,
      form,
      document,
      isInherited,
    });
  }
  const shown = text.slice(start, end);
  if (!MAY_HOLD_NOUN.test(shown)) return references;
  const byNoun = new DocumentCursor(documents);
  for (const match of shown.matchAll(NOUN)) {
    if (!SECTION_NOUNS.includes((match[1] as string).toLowerCase())) continue;
    const at = start + match.index;
    const before = documentBefore(text, start, at, byNoun.before(at));
    const from = before?.start ?? at;
    const stop = at + match[0].length;
    references.push({
      start: from,
      end: stop,
      text: text.slice(from, stop),
      sections: [match[2] as string],
      form: 'single',
      document: before?.name,
      isInherited: false,
    });
  }
  return references.toSorted((left, right) => left.start - right.start);
}

/** The last document in front of an offset, for offsets that only grow. */
class DocumentCursor {
  readonly #documents: readonly DocumentName[];
  #next = 0;

  constructor(documents: readonly DocumentName[]) {
    this.#documents = documents;
  }

  before(offset: number): DocumentName | undefined {
    while ((this.#documents[this.#next]?.end ?? Infinity) <= offset) this.#next++;
    return this.#documents[this.#next - 1];
  }
}

function expandSections(match: RegExpExecArray): { sections: string[]; form: SectionReference['form'] } {
  const first = match[1] as string;
  if (match[3] !== undefined) return { sections: expandRange(first, match[3]), form: 'range' };
  const more = (match[2] ?? '').split('/').filter((part) => part !== '');
  return { sections: [first, ...more], form: more.length > 0 ? 'list' : 'single' };
}

/** `S1..S4` and `2-5` spelled out; ends that do not count up one by one stay two ends. */
function expandRange(first: string, last: string): string[] {
  const from = /^(.*?)(\d+)$/.exec(first);
  const to = /^(.*?)(\d+)$/.exec(last);
  if (from === null || to === null || (to[1] !== '' && to[1] !== from[1])) return [first, last];
  const low = Number(from[2]);
  const high = Number(to[2]);
  if (high <= low || high - low > 500) return [first, last];
  return Array.from({ length: high - low + 1 }, (_, index) => `${from[1]}${low + index}`);
}

const WORD_BEFORE = new LetterPattern(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.-]*/gu);

/** The document named directly before a section sign: a file, a shortened name, "this doc", or up to three words. */
function documentBefore(
  text: string,
  start: number,
  at: number,
  file: DocumentName | undefined,
): { name: string; start: number } | undefined {
  const from = Math.max(start, at - MAX_BACK);
  if (file !== undefined && file.end >= from && /^[`*_\])"'’\s]*$/.test(text.slice(file.end, at)))
    return { name: file.name, start: file.start };
  const before = text.slice(from, at);
  const words = [...WORD_BEFORE.allIn(before)].slice(-3);
  let name: { name: string; start: number } | undefined;
  let stop = before.trimEnd().length;
  for (const word of words.toReversed()) {
    const value = word[0];
    if (before.slice(word.index + value.length, stop).trim() !== '') break;
    const lower = value.toLowerCase().replace(/\.$/, '');
    if (OWN_DOCUMENT.includes(lower))
      return {
        name: 'this',
        start:
          from +
          (/(?:^|\s)(this|the|dieses|este|esta|ce|questo|ten|этот)\s$/iu.exec(before.slice(0, word.index))?.index ??
            word.index),
      };
    if (NO_DOCUMENT.includes(lower) || NORM_NOUNS.includes(lower)) break;
    const isCapital = /^\p{Lu}/u.test(value);
    // Behind the capitalised word that opens a name, only further ones belong to it.
    if (name !== undefined && !isCapital) break;
    if (isCapital)
      name = { name: text.slice(from + word.index, from + before.trimEnd().length).trim(), start: from + word.index };
    stop = word.index;
  }
  return name;
}

/** Between two sections of one document stand only separators, conjunctions and remarks in brackets. */
function continues(text: string, from: number, to: number): boolean {
  if (to - from > 300) return false;
  const between = text.slice(from, to).replace(/\([^()]{0,200}\)/g, '');
  return /^[\s,;+&/]*(?:and|und|y|e|et|i|и|và)?[\s,;+&/]*$/u.test(between);
}
