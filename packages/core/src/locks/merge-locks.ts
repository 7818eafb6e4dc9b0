import { compareKeys, type LockEntry, type LockFile } from './lock-file.ts';
import { renderEntry } from './render-lock-file.ts';

/** One value of an entry that both sides changed, each to something else. */
export interface LockConflict {
  readonly key: string;
  /** `entry` when one side took the entry out and the other changed it. */
  readonly field: 'entry' | 'text' | 'status' | 'superseded-by' | 'versions' | 'examples';
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A merged lockfile. With conflicts its entries are those of our side where the sides disagree. */
export interface MergedLocks {
  readonly lock: LockFile;
  readonly conflicts: readonly LockConflict[];
}

/**
 * Merges two lockfiles that started from one, entry by entry: an entry that one side changed is taken as changed, approvals and
 * challenges of both sides add up. Text, digest and records of a statement go together. The order of the sides changes nothing but
 * which value stands where they disagree.
 */
export function mergeLocks(base: LockFile, ours: LockFile, theirs: LockFile): MergedLocks {
  const before = byKey(base);
  const left = byKey(ours);
  const right = byKey(theirs);
  const keys = [...new Set([...left.keys(), ...right.keys()])].toSorted(compareKeys);
  const entries: LockEntry[] = [];
  const conflicts: LockConflict[] = [];
  for (const key of keys) {
    const entry = mergeEntry(before.get(key), left.get(key), right.get(key), conflicts);
    if (entry !== undefined) entries.push(entry);
  }
  return { lock: { entries }, conflicts };
}

function byKey({ entries }: LockFile): ReadonlyMap<string, LockEntry> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}

function mergeEntry(
  base: LockEntry | undefined,
  ours: LockEntry | undefined,
  theirs: LockEntry | undefined,
  conflicts: LockConflict[],
): LockEntry | undefined {
  if (isSame(ours, theirs) || isSame(base, theirs)) return ours;
  if (isSame(base, ours)) return theirs;
  if (ours === undefined || theirs === undefined) {
    const key = (ours ?? theirs)?.key ?? '';
    const shown = (entry: LockEntry | undefined): string => entry?.text ?? '';
    conflicts.push({ key, field: 'entry', base: shown(base), ours: shown(ours), theirs: shown(theirs) });
    return ours ?? theirs;
  }
  return mergeFields(base, ours, theirs, conflicts);
}

function mergeFields(
  before: LockEntry | undefined,
  left: LockEntry,
  right: LockEntry,
  conflicts: LockConflict[],
): LockEntry {
  const [base, ours, theirs] = inOneForm(before, left, right);
  const pick = (field: Exclude<LockConflict['field'], 'entry'>, read: (entry: LockEntry) => string): LockEntry => {
    const [before, left, right] = [base === undefined ? undefined : read(base), read(ours), read(theirs)];
    if (left === right || before === right) return ours;
    if (before === left) return theirs;
    conflicts.push({ key: ours.key, field, base: before ?? '', ours: left, theirs: right });
    return ours;
  };
  const said = pick('text', ({ digest, text, sources }) => [digest, text, ...sources].join('\n'));
  return {
    key: ours.key,
    text: said.text,
    digest: said.digest,
    canonical: ours.digest === theirs.digest ? Math.max(ours.canonical, theirs.canonical) : said.canonical,
    sources: said.sources,
    status: pick('status', ({ status }) => status).status,
    versions: pick('versions', ({ versions }) => versions.join(', ')).versions,
    examples: pick('examples', ({ examples }) => examples.join(', ')).examples,
    supersededBy: pick('superseded-by', ({ supersededBy }) => supersededBy ?? '').supersededBy,
    approvals: union(base?.approvals ?? [], ours.approvals, theirs.approvals),
    challenges: union(base?.challenges ?? [], ours.challenges, theirs.challenges),
  };
}

type Sides = readonly [LockEntry | undefined, LockEntry, LockEntry];

/** One side may have the entry in a newer canonical form, which changes no word of the statement: the others follow it. */
function inOneForm(base: LockEntry | undefined, ours: LockEntry, theirs: LockEntry): Sides {
  if (base === undefined) return [base, ours, theirs];
  for (const [newer, older] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    if (newer.canonical <= base.canonical || older.digest !== base.digest) continue;
    const follow = (entry: LockEntry): LockEntry => inFormOf(newer, entry);
    const known = new Set(newer.approvals.map((one) => JSON.stringify(one)));
    if (!follow(base).approvals.every((one) => known.has(JSON.stringify(one)))) continue;
    return newer === ours ? [follow(base), ours, follow(theirs)] : [follow(base), follow(ours), theirs];
  }
  return [base, ours, theirs];
}

/** An entry with the words of another form of it; what was approved is the same. */
function inFormOf(newer: LockEntry, entry: LockEntry): LockEntry {
  const { text, digest, canonical, versions, examples, sources } = newer;
  const approvals = entry.approvals.map((one) => (one.digest === entry.digest ? { ...one, digest } : one));
  return { ...entry, text, digest, canonical, versions, examples, sources, approvals };
}

/** What either side has, without what one side took away; in the order of day, then text, so that both orders of merging agree. */
function union<Value extends { readonly on: string }>(
  base: readonly Value[],
  ours: readonly Value[],
  theirs: readonly Value[],
): readonly Value[] {
  const name = (value: Value): string => `${value.on} ${JSON.stringify(value)}`;
  const before = new Set(base.map(name));
  const left = new Set(ours.map(name));
  const right = new Set(theirs.map(name));
  const all = new Map([...ours, ...theirs].map((value) => [name(value), value]));
  return [...all]
    .filter(([key]) => !before.has(key) || (left.has(key) && right.has(key)))
    .toSorted(([one], [other]) => compareKeys(one, other))
    .map(([, value]) => value);
}

function isSame(left: LockEntry | undefined, right: LockEntry | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return renderEntry(left) === renderEntry(right);
}
