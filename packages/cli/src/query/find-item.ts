import { DecisisError, nameApart, type ItemSummary } from '@decisis/core';
import { nearestNames } from '@decisis/workspace';
import type { Row } from './row.ts';

/**
 * The one item that an ID names. An ID may be preceded by its register, as in `decisions/open.md:D-006`; a key (`D-006#2`,
 * a slug) serves as well. As written counts first, then without letter case, then a record's number or the name of its file, then a
 * range that holds the number, then the start of a key, then the number that a list gives an item without ID. Refuses an ID that several items have, and one that none has, with the nearest.
 */
export function findItem(rows: readonly Row[], wanted: string, searched: number): Row {
  const { id, candidates } = narrow(rows, wanted);
  for (const matches of MATCHERS) {
    const found = candidates.filter(({ summary }) => matches(summary, id));
    if (found.length === 1) return found[0] as Row;
    if (found.length > 1 && matches !== isFileOf) throw ambiguous(wanted, found);
  }
  const numbered = /^\d{1,4}$/.test(id) ? candidates.filter((row) => numberOf(row) === Number(id)) : [];
  if (numbered.length > 1) throw ambiguous(wanted, numbered);
  if (numbered[0] !== undefined) return numbered[0];
  const names = new Set(candidates.map(({ summary }) => summary.id ?? summary.key));
  throw new DecisisError('DCS_DOCUMENT_UNKNOWN_ITEM', { id: wanted, nearest: nearestNames(id, names), searched });
}

type Named = { readonly id: string | null; readonly key: string; readonly path: string };

const MATCHERS: ReadonlyArray<(named: Named, id: string) => boolean> = [
  // Two items of one register share an ID only by mistake; both are meant then, unless a number tells them apart.
  ({ id, key }, wanted) =>
    wanted.includes('#')
      ? key === wanted || (id === key && `${key}#1` === wanted)
      : id === wanted || (id === null && key === wanted),
  ({ id, key }, wanted) => (id ?? key).toLowerCase() === wanted.toLowerCase(),
  // Records are numbered; people, and the lockfile, put the kind before the number, and file names zeros.
  ({ id }, wanted) =>
    id !== null && /^\d+$/.test(id) && Number(/^(?:[A-Za-z]{2,8}[-_ ]?)?(\d+)$/.exec(wanted)?.[1]) === Number(id),
  isFileOf,
  ({ id }, wanted) => id !== null && isInRange(id, wanted),
  // Lists show the start of a long key.
  ({ id, key }, wanted) => id === null && wanted.length > 3 && key.startsWith(wanted.replace(/…$/, '')),
];

/** The number in front of an item of a numbered list that has no ID: what its document shows, and people say. */
function numberOf({ summary, item }: Row): number | undefined {
  if (summary.id !== null) return undefined;
  const { source, defining } = item;
  const number = /^(\d{1,4})[.)]\s/.exec(source.text.slice(defining.start, defining.start + 8))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** A record is linked by the name of its file; that of a document with several items names none of them. */
function isFileOf({ path }: Named, wanted: string): boolean {
  return stemOf(path).toLowerCase() === stemOf(wanted).toLowerCase();
}

/** `20240301-one-repository` of `docs/adr/20240301-one-repository.md`. */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown|mdx|adoc|txt)$/i, '');
}

function narrow(rows: readonly Row[], wanted: string): { id: string; candidates: readonly Row[] } {
  const colon = wanted.lastIndexOf(':');
  if (colon <= 0) return { id: wanted, candidates: rows };
  const name = wanted.slice(0, colon);
  const of = (test: (row: Row) => boolean) => rows.filter(test);
  const exact = of(({ summary }) => summary.register === name || summary.path === name);
  const ending = of(({ summary }) => summary.register.endsWith(`/${name}`) || summary.path.endsWith(`/${name}`));
  const candidates = exact.length > 0 ? exact : ending;
  return candidates.length === 0 ? { id: wanted, candidates: rows } : { id: wanted.slice(colon + 1), candidates };
}

/** `OD-026` stands in `OD-024..031`. */
function isInRange(range: string, wanted: string): boolean {
  const parts = /^(.*?)(\d+)\.\.(\d+)$/.exec(range);
  const number = /^(.*?)(\d+)$/.exec(wanted);
  if (parts === null || number === null || parts[1]?.toLowerCase() !== number[1]?.toLowerCase()) return false;
  return Number(parts[2]) <= Number(number[2]) && Number(number[2]) <= Number(parts[3]);
}

function ambiguous(id: string, found: readonly Row[]): DecisisError {
  return new DecisisError('DCS_DOCUMENT_AMBIGUOUS_ITEM', {
    id,
    places: placesNamed(found.map(({ summary }) => summary)),
  });
}

/** Where an item stands, and a name that it shares with no other. */
export interface PlaceNamed {
  readonly path: string;
  readonly line: number;
  readonly name: string;
}

/** The places of items that share a name: each is named by its register, its document or its number there. */
export function placesNamed(found: readonly ItemSummary[]): readonly PlaceNamed[] {
  return found.map((summary) => ({ path: summary.path, line: summary.line, name: nameApart(summary, found) }));
}
