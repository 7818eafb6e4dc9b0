import { readDocumentNames } from './references/document-names.ts';
import { readAnchors } from './evidence/evidence.ts';
import { readSectionReferences } from './references/section-references.ts';
import { overlaps, quote, quoteBare, type Quote, type Span } from './prose/span.ts';
import { findCues, tokenize } from './prose/tokens.ts';
import { IMPACT_VERBS, type ImpactVerb } from './words/impact-words.ts';

/** A document that an outcome changes, or of which someone says that it needs no change. */
export interface Impact extends Quote {
  /** The document as written, or the target of a link; undefined where an entry names something else. */
  readonly document: string | undefined;
  readonly sections: readonly string[];
  /** What else locates the place: "required tests" in `plan.md §9 required tests: ...`. */
  readonly part: string | undefined;
  /** Every verb of the entry, the first one first. */
  readonly verbs: readonly ImpactVerb[];
  /** True when the entry says that the document was looked at and stays as it is. */
  readonly isAttestedNoChange: boolean;
  /** What is to be done, or the reason why nothing is. */
  readonly what: Quote;
}

const LINK = /\[[^[\]\n]{0,300}\]\(([^()\s]{1,500})\)/g;
const MAX_ENTRIES = 2000;
/** Places are looked for in this many characters of one entry. */
const MAX_ENTRY = 4000;

/**
 * Impact entries of a field: one a list item or line, or the links and documents of a cell.
 *
 *     - `oven_plan.md` §3: remove the chimney
 *        ^^^^^^^^^^^^   ^   ^^^^^^
 *        document  section  verb
 */
export function readImpacts(text: string, start: number, end: number): Impact[] {
  return entriesOf(text, start, end).flatMap((entry) => readEntry(text, entry));
}

/** Lines of a list; a value on one line is divided at semicolons. */
function entriesOf(text: string, start: number, end: number): Span[] {
  const entries: Span[] = [];
  const slice = text.slice(start, end);
  const isList = slice.includes('\n');
  let from = 0;
  for (let at = 0; at <= slice.length && entries.length < MAX_ENTRIES; at++) {
    const char = slice.charAt(at);
    const isEnd = at === slice.length || (isList ? char === '\n' && startsEntry(slice, at + 1) : char === ';');
    if (!isEnd) continue;
    const { start: first, end: last } = quote(text, start + from, start + at);
    const marker = /^(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s)?/.exec(text.slice(first, Math.min(last, first + 12)));
    if (last > first) entries.push({ start: first + (marker?.[0].length ?? 0), end: last });
    from = at + 1;
  }
  return entries;
}

function startsEntry(slice: string, at: number): boolean {
  return /^\s{0,12}(?:[-*+•]|\d{1,3}[.)])\s|^\s*$/.test(slice.slice(at, at + 16));
}

function readEntry(text: string, entry: Span): Impact[] {
  const places = placesIn(text, entry);
  const lead = leadEnd(text, entry);
  const inLead = places.filter((place) => place.start < lead);
  if (lead === entry.end && places.length > 1)
    return places.map((place) => impactOf(text, place, place, { start: place.end, end: place.end }));
  const what = { start: lead === entry.end ? entry.end : lead + 1, end: entry.end };
  if (lead === entry.end) return withoutColon(text, entry, places[0]);
  return inLead.length === 0
    ? [impactOf(text, entry, undefined, what)]
    : inLead.map((place) => impactOf(text, entry, { ...place, end: lead }, what));
}

/** An entry without a colon: what stands behind the document, or else around it, is what is to be done. */
function withoutColon(text: string, entry: Span, place: Place | undefined): Impact[] {
  if (place === undefined)
    return quote(text, entry.start, entry.end).text === '' ? [] : [impactOf(text, entry, undefined, entry)];
  const behind = quoteBare(text, place.end, entry.end);
  return [
    impactOf(text, entry, place, /\p{L}{3}/u.test(behind.text) ? behind : { start: entry.start, end: place.start }),
  ];
}

interface Place extends Span {
  readonly document: string;
  readonly sections: readonly string[];
  /** End of document and section, where `end` reaches further. */
  readonly stop: number;
}

function placesIn(text: string, { start, end }: Span): Place[] {
  const entry = { start, end: Math.min(end, start + MAX_ENTRY) };
  const slice = text.slice(entry.start, entry.end);
  const links = [...slice.matchAll(LINK)].map((match) => ({
    start: entry.start + match.index,
    end: entry.start + match.index + match[0].length,
    name: match[1] as string,
  }));
  const files = readAnchors(text, entry.start, entry.end).flatMap(({ kind, target, ...span }) =>
    kind === 'file' ? [{ ...span, name: target }] : [],
  );
  const names = [...readDocumentNames(text, entry.start, entry.end), ...files].filter(
    (name) => !links.some((link) => overlaps(link, name)),
  );
  const sections = readSectionReferences(text, entry.start, entry.end);
  return [...links, ...names]
    .toSorted((left, right) => left.start - right.start)
    .map((name) => {
      const section = sections.find(
        (reference) =>
          reference.end > name.end &&
          reference.start <= name.end + 4 &&
          /^[`*\])\s]*$/.test(text.slice(name.end, Math.max(name.end, reference.start))),
      );
      const end = Math.max(name.end, section?.end ?? 0);
      return { start: name.start, end, stop: end, document: name.name, sections: section?.sections ?? [] };
    });
}

/** Where the part in front of the colon ends; the end of the entry when it has none. */
function leadEnd(text: string, entry: Span): number {
  const slice = text.slice(entry.start, Math.min(entry.end, entry.start + 300));
  const colon = /[:：](?=\s)/u.exec(slice);
  if (colon !== null) return entry.start + colon.index;
  const dash = /\s(?:—|–|-|→|->)\s/u.exec(slice);
  return dash === null ? entry.end : entry.start + dash.index;
}

function impactOf(text: string, entry: Span, place: Place | undefined, what: Span): Impact {
  const shown = quoteBare(text, what.start, what.end);
  const run = tokenize(text, shown.start, Math.min(shown.end, shown.start + 600));
  const cues = findCues(IMPACT_VERBS, run);
  const first = cues[0];
  const isNoChange = first?.value === 'no-change' && first.from <= 2;
  const part = place === undefined ? '' : quoteBare(text, place.stop, place.end).text.replace(/^[`)\]\s]+/, '');
  return {
    ...quote(text, entry.start, entry.end),
    document: place?.document,
    sections: place?.sections ?? [],
    part: part === '' ? undefined : part,
    verbs: isNoChange ? ['no-change'] : verbsOf(text, run.spans, cues),
    isAttestedNoChange: isNoChange,
    what: shown,
  };
}

/** The verb that opens the text, and those that open a further part behind a comma or conjunction. */
function verbsOf(
  text: string,
  spans: readonly Span[],
  cues: ReadonlyArray<{ value: ImpactVerb; from: number; start: number }>,
): ImpactVerb[] {
  const verbs: ImpactVerb[] = [];
  for (const cue of cues) {
    const before = spans[cue.from - 1];
    const between = before === undefined ? ',' : text.slice(before.end, cue.start);
    const isOpening =
      cue.from === 0 ||
      /[,;(]/.test(between) ||
      /^(?:and|und|y|e|et|i|и|và|to|must|should)$/iu.test(text.slice(before?.start ?? 0, before?.end ?? 0));
    if (isOpening && !verbs.includes(cue.value)) verbs.push(cue.value);
  }
  if (verbs.length === 0 && cues[0] !== undefined) verbs.push(cues[0].value);
  return verbs;
}
