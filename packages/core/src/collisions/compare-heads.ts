import type { FindingLocation } from '../findings/finding.ts';
import { ClaimIndex, isOneRegister, type IdClaim } from './claim.ts';
import { findCollisions, type Collision, type OtherHead } from './find-collisions.ts';
import { findReserved, type RecordedReservations, type ReservedClash } from './find-reserved.ts';
import { idKey } from './id-key.ts';
import type { MergedDuplicate, MergedState } from './merged-duplicates.ts';
import { familyOfId, idFamilies, nextOfFamily, type IdFamily } from './next-free-id.ts';

/** Something of a branch that could not be compared: its identifiers are unknown, not free. */
export interface NotCompared {
  /** Short name of the branch; undefined for the judged state. */
  readonly head: string | undefined;
  readonly location: FindingLocation;
  readonly reason: string;
}

/** What comparing the judged state with other branches gave. */
export interface HeadComparison {
  readonly collisions: readonly Collision[];
  readonly reserved: readonly ReservedClash[];
  readonly notCompared: readonly NotCompared[];
  /** True when no git repository was there to compare with, though nobody asked to leave other branches out. */
  readonly isWithoutRepository: boolean;
  /** What collides only once the judged state is merged into the branch that it goes to. */
  readonly merged: { readonly head: string; readonly duplicates: readonly MergedDuplicate[] } | undefined;
  /** A free identifier for each claim that has to give way, no two alike. */
  readonly free: ReadonlyMap<IdClaim, string>;
  /** Names of the branches that were compared. */
  readonly heads: readonly string[];
}

/** An identifier that stands in a document where no item was read. */
export interface UnreadClaim {
  readonly id: string;
  readonly path: string;
  readonly line: number;
}

/** What is compared. */
export interface HeadsToCompare {
  readonly judged: readonly IdClaim[];
  readonly heads: readonly OtherHead[];
  readonly reservations: readonly RecordedReservations[];
  /** Identifiers that documents of the judged state write where no item was read; asked for when a free one is looked for. */
  readonly unread?: () => readonly UnreadClaim[];
  /** Names of the branch that is judged, its copies of remotes included. */
  readonly branches: ReadonlySet<string>;
  /** Undefined when there is no branch that it goes to, or nothing to merge. */
  readonly merged?: MergedState | undefined;
  /** What could not be read; asked for at the end, for more comes to light while heads are asked for what they have. */
  readonly notCompared: () => readonly NotCompared[];
  readonly isWithoutRepository?: boolean;
}

/** Compares the judged state with other branches and with what is reserved, and finds free identifiers for what collides. */
export function compareHeads(compared: HeadsToCompare): HeadComparison {
  const { judged, heads, reservations, branches, merged, notCompared } = compared;
  const index = new ClaimIndex(judged);
  const collisions = findCollisions(index, heads);
  const colliding = new Set(collisions.map(({ claim }) => claim));
  const reserved = findReserved(index, reservations, branches).filter(({ claim }) => !colliding.has(claim));
  const told = new Set([...colliding].map(({ key }) => key));
  const duplicates = (merged?.duplicates ?? []).filter(({ claim }) => !told.has(claim.key));
  const givingWay = [...colliding, ...reserved.map(({ claim }) => claim), ...duplicates.map(({ claim }) => claim)];
  const ids = givingWay.length === 0 ? [] : claimedIds(compared);
  return {
    collisions,
    reserved,
    merged: merged && { head: merged.head, duplicates },
    notCompared: notCompared(),
    isWithoutRepository: compared.isWithoutRepository === true,
    free: freeFor(givingWay, ids),
    heads: heads.map(({ name }) => name),
  };
}

/** Every identifier that is spoken for: written here, read or not, on another branch, in the merged files, or reserved. */
export function claimedIds({
  judged,
  heads,
  reservations,
  merged,
  unread,
}: Pick<HeadsToCompare, 'judged' | 'heads' | 'reservations' | 'merged' | 'unread'>): readonly string[] {
  return [
    ...judged.map(({ id }) => id),
    ...(merged?.claims ?? []).map(({ id }) => id),
    ...heads.flatMap((head) => head.claims.map(({ id }) => id)),
    ...reservations.flatMap((recorded) => recorded.reservations.map(({ id }) => id)),
    ...(unread?.() ?? []).map(({ id }) => id),
  ];
}

/** The identifiers that a new item of a register must not get, or count on from: those of registers that number with it. */
export function takenIds(compared: HeadsToCompare, register: string): readonly string[] {
  const index = new ClaimIndex(compared.judged);
  const own = compared.judged.find((claim) => claim.register === register);
  const counts = (claim: IdClaim): boolean =>
    !index.isNumberedPerRegister(claim.key) ||
    (own === undefined ? claim.register === register : isOneRegister(own, claim));
  return claimedIds({
    ...compared,
    unread: () => (compared.unread?.() ?? []).filter(({ id }) => !index.isNumberedPerRegister(idKey(id))),
    judged: compared.judged.filter(counts),
    heads: compared.heads.map((head) => ({ ...head, claims: head.claims.filter(counts) })),
    merged: compared.merged && { ...compared.merged, claims: compared.merged.claims.filter(counts) },
  });
}

function freeFor(claims: readonly IdClaim[], ids: readonly string[]): ReadonlyMap<IdClaim, string> {
  const free = new Map<IdClaim, string>();
  const families = new Map<string, IdFamily>(idFamilies(ids));
  for (const claim of claims) {
    const name = familyOfId(claim.id);
    const family = name === undefined ? undefined : families.get(name);
    if (name === undefined || family === undefined || free.has(claim)) continue;
    free.set(claim, nextOfFamily(family)[0] as string);
    families.set(name, { ...family, highest: family.highest + 1 });
  }
  return free;
}
