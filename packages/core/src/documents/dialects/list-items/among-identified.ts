import { RecordEntry, type Entry } from '../../entry.ts';

/** An entry with the number of the run of list items that it stands in; other text starts a new run. */
export interface EntryInRun {
  readonly entry: Entry;
  readonly run: number;
}

const EQUALS = ['owner', 'decider', 'due', 'outcome', 'decidedOn'] as const;
const COUNTED = /^(?:\d{1,4}[.)]|[-*+•]\s{1,4}\[[ xX]\])\s/;
const ASKS = /[?？]["'”’)*_]{0,3}$/;

/**
 * In a run of list items that have identifiers, one without is an item too when it is written as their equal: numbered, with a
 * box, a question, or with an owner, a date or an answer of its own. The day it was decided makes an entry of a log one anywhere.
 * Among locked statements each is one: that one of them was given an identifier takes no other out of the index.
 */
export function keepAmongIdentified(text: string, entries: readonly EntryInRun[], known: ReadonlySet<string>): Entry[] {
  const identified = new Set(
    entries.filter(({ entry }) => entry.id !== undefined && !entry.weak && !entry.mention).map(({ run }) => run),
  );
  const isIndex = entries.some(({ entry }) => entry.id !== undefined && !entry.mention && isLocked(entry));
  return entries.map(({ entry, run }) => {
    if (!entry.weak || entry.id !== undefined) return entry;
    const isDated = entry.field('decidedOn') !== undefined && !namesKnown(text.slice(entry.start, entry.end), known);
    const isStated = isIndex && isLocked(entry);
    if (!isDated && !isStated && !(identified.has(run) && isEqual(text, entry))) return entry;
    const { dialect, id, through, kind, start, end, section, mention, implied } = entry;
    const parts = { dialect, id, through, kind, start, end, section, mention, implied, weak: false };
    return new RecordEntry(parts, entry.fields());
  });
}

function isLocked({ implied }: Entry): boolean {
  return implied?.locked === true;
}

function isEqual(text: string, entry: Entry): boolean {
  if (EQUALS.some((name) => entry.field(name) !== undefined)) return true;
  return COUNTED.test(text.slice(entry.start, entry.start + 20)) || ASKS.test(entry.field('title')?.text ?? '');
}

function namesKnown(text: string, known: ReadonlySet<string>): boolean {
  return [...text.slice(0, 600).matchAll(/[A-Z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*/g)].some(([word]) => known.has(word));
}
