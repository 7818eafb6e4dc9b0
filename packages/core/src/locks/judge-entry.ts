import type { DecisionStatus } from '../model/status.ts';
import type { Stated } from './collect-statements.ts';
import { areExamplesAmended } from './examples-amended.ts';
import { idOf } from './id-of-entry.ts';
import { itemOfKey, type LockEntry } from './lock-file.ts';
import { itemName } from './sources.ts';
import type { SupersedingClaim, SupersedingClaims } from './superseding-claims.ts';
import { successorsOf } from './superseding-claims.ts';
import { hasLapsed } from './version-scope.ts';

/**
 * What became of a locked statement.
 * - `intact`: its text is as it was locked, wherever it stands and however it is set; also under another identifier, when its lock moved along.
 * - `amended`: only a value that is told as an example changed.
 * - `lapsed`: it held for a version that is over; it binds nobody.
 * - `superseded`: another record took its place, and both say so.
 * - `changed`, `status`, `renamed`: it says something else, stands differently, or is called differently, and nothing supersedes it.
 * - `removed`: it is gone.
 * - `half`: one half of a supersession is missing.
 */
export type LockVerdict =
  | { readonly kind: 'intact' | 'amended' | 'lapsed' | 'removed' | 'changed' }
  | { readonly kind: 'superseded'; readonly by: string }
  | { readonly kind: 'status'; readonly before: DecisionStatus; readonly after: DecisionStatus }
  | { readonly kind: 'renamed'; readonly before: string; readonly after: string }
  | { readonly kind: 'half'; readonly missing: MissingHalf; readonly by: string };

/**
 * The half that is missing, or in doubt for a stance, whose record was superseded while it may well still hold: the line of the index still says the old, rests on the old record, the record that the line names does
 * not supersede the old one, or the old record still stands.
 */
export type MissingHalf = 'index' | 'stance' | 'index-ground' | 'record' | 'old';

/** What the judgement of one entry needs to know beside the entry. */
export interface EntryJudging {
  readonly claims: SupersedingClaims;
  readonly currentVersion: string | undefined;
  /** Whether a name is that of an item which is there. */
  readonly isKnown: (name: string) => boolean;
  /** Whether the statement only got another identifier, or cites one that did, and its lock moved along. */
  readonly isRenumbered: (entry: LockEntry) => boolean;
}

/** Judges one locked statement by a fixed rule; links, formatting, places and values of examples are amendments, words are not. */
export function judgeEntry(entry: LockEntry, found: Stated | undefined, judging: EntryJudging): LockVerdict {
  if (entry.status === 'superseded') return { kind: 'superseded', by: entry.supersededBy ?? '' };
  if (hasLapsed(entry.versions, judging.currentVersion)) return { kind: 'lapsed' };
  const id = idOf(entry);
  const claim = claimOn(entry, id, found, judging.claims);
  if (found === undefined) {
    // A superseded record stays readable; only the line of an index gives way to another.
    return id === undefined && claim !== undefined ? { kind: 'superseded', by: claim.name } : { kind: 'removed' };
  }
  const isRenumbered = judging.isRenumbered(entry);
  const isReworded =
    (found.digest !== entry.digest && !isRenumbered) || !areExamplesAmended(entry.examples, found.examples);
  if (isReworded) return judgeChange(entry, found, id, claim, judging);
  if (found.status !== entry.status) return judgeStatus(entry, found, claim, judging);
  if (claim !== undefined) return { kind: 'half', missing: halfOf(id, found), by: claim.name };
  const foundId = found.item.id;
  if (
    !isRenumbered &&
    id !== undefined &&
    foundId !== undefined &&
    foundId !== id &&
    itemOfKey(entry.key) !== found.item.key
  )
    return { kind: 'renamed', before: id, after: foundId };
  const isAmended = found.examples.join('\n') !== entry.examples.join('\n');
  return { kind: isAmended ? 'amended' : 'intact' };
}

function halfOf(id: string | undefined, { kind }: Stated): MissingHalf {
  if (id !== undefined) return 'old';
  return kind === 'stance' ? 'stance' : 'index';
}

function judgeChange(
  entry: LockEntry,
  found: Stated,
  id: string | undefined,
  claim: SupersedingClaim | undefined,
  { isKnown, claims }: EntryJudging,
): LockVerdict {
  if (id !== undefined) return { kind: 'changed' };
  const grounds = found.sources.map(({ name }) => name);
  if (claim !== undefined)
    return grounds.includes(claim.name)
      ? { kind: 'superseded', by: claim.name }
      : { kind: 'half', missing: 'index-ground', by: claim.name };
  const added = grounds.find((name) => !entry.sources.includes(name));
  if (added === undefined) return { kind: 'changed' };
  const isSuperseding = entry.sources.some((source) => claims.get(source)?.some(({ name }) => name === added));
  return isSuperseding && isKnown(added)
    ? { kind: 'superseded', by: added }
    : { kind: 'half', missing: 'record', by: added };
}

function judgeStatus(
  entry: LockEntry,
  found: Stated,
  claim: SupersedingClaim | undefined,
  { isKnown }: EntryJudging,
): LockVerdict {
  if (found.status === 'superseded') {
    if (claim !== undefined) return { kind: 'superseded', by: claim.name };
    const named = successorsOf(found.item).find(isKnown);
    if (named !== undefined) return { kind: 'half', missing: 'record', by: named };
  }
  return { kind: 'status', before: entry.status, after: found.status };
}

/** An identifier is superseded within its register; a record that a statement rests on, from anywhere. */
function claimOn(
  entry: LockEntry,
  id: string | undefined,
  found: Stated | undefined,
  claims: SupersedingClaims,
): SupersedingClaim | undefined {
  if (id !== undefined) {
    const own = claims.get(itemName(id)) ?? [];
    return own.find(({ register }) => found === undefined || register === found.register);
  }
  for (const source of entry.sources) {
    const claim = claims.get(source)?.[0];
    if (claim !== undefined) return claim;
  }
  return undefined;
}
