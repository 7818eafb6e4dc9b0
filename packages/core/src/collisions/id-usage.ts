import { ClaimIndex, isOneRegister, type IdClaim } from './claim.ts';
import type { HeadsToCompare } from './compare-heads.ts';
import { idKey } from './id-key.ts';
import { familyOfId, idFamilies, nextOfFamily, type IdFamily } from './next-free-id.ts';

/** Somebody who holds an identifier. */
export interface IdHolder {
  readonly id: string;
  /** Short name of the branch; undefined for the judged state. */
  readonly head: string | undefined;
  readonly path: string;
  readonly line: number;
  readonly title: string;
  readonly isReservation: boolean;
}

/** The identifiers of one family, over everything that may give one out. */
export interface FamilyUsage {
  /** What stands before the number, as most write it. */
  readonly prefix: string;
  /** The register it is numbered in; undefined when the registers share their numbers. */
  readonly register: string | undefined;
  /** Registers of the judged state that use it. */
  readonly registers: readonly string[];
  /** Different identifiers of the judged state. */
  readonly here: number;
  /** Different identifiers that only other branches or reservations hold. */
  readonly elsewhere: number;
  readonly highest: IdHolder;
  readonly next: string;
}

/** How the identifiers of each family are used, in the order of the judged state; families of other branches come last. */
export function idUsage({ judged, heads, reservations, merged, unread }: HeadsToCompare): FamilyUsage[] {
  const index = new ClaimIndex(judged);
  const groups = new Map<string, IdHolder[]>();
  const registers = new Map<string, Set<string>>();
  const separate = new Map<string, IdClaim>();
  const add = (holder: IdHolder, claim: IdClaim | undefined): void => {
    const family = familyOfId(holder.id);
    if (family === undefined) return;
    const isSeparate = claim !== undefined && index.isNumberedPerRegister(idKey(claim.id));
    const home = isSeparate ? homeOf(claim, separate, family) : undefined;
    const key = home === undefined ? family : `${family}\0${home}`;
    if (home !== undefined && claim !== undefined && !separate.has(key)) separate.set(key, claim);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [holder]);
    else group.push(holder);
    if (claim !== undefined && holder.head === undefined)
      registers.set(key, (registers.get(key) ?? new Set()).add(claim.register));
  };
  for (const claim of judged) add(holderOf(claim, undefined), claim);
  for (const head of heads) for (const claim of head.claims) add(holderOf(claim, head.name), claim);
  for (const claim of merged?.claims ?? []) add(holderOf(claim, merged?.head), claim);
  for (const { head, reservations: own } of reservations) {
    for (const { id, line, title } of own)
      add({ id, head, path: '.decisis/ids', line, title, isReservation: true }, undefined);
  }
  const known = new Set(judged.map(({ key }) => key));
  for (const { id, path, line } of unread?.() ?? []) {
    // Only what is numbered like the items of a register is one of its identifiers; one that an item has is cited there.
    const group = groups.get(familyOfId(id) ?? '');
    if (group !== undefined && !known.has(idKey(id)))
      group.push({ id, head: undefined, path, line, title: '', isReservation: false });
  }
  return [...groups].map(([key, holders]) => usageOf(key, holders, [...(registers.get(key) ?? [])]));
}

/** The name of the register that a claim belongs to, for families that each register numbers for itself. */
function homeOf(claim: IdClaim, known: ReadonlyMap<string, IdClaim>, family: string): string {
  for (const [key, one] of known) if (key.startsWith(`${family}\0`) && isOneRegister(one, claim)) return one.register;
  return claim.register;
}

function usageOf(key: string, holders: readonly IdHolder[], registers: readonly string[]): FamilyUsage {
  const family = [...idFamilies(holders.map(({ id }) => id)).values()][0] as IdFamily;
  const here = new Set(holders.filter(isHere).map(({ id }) => idKey(id)));
  const all = new Set(holders.map(({ id }) => idKey(id)));
  const isHighest = ({ id }: IdHolder): boolean => numberOf(id) === family.highest;
  return {
    prefix: family.prefix,
    register: key.includes('\0') ? key.slice(key.indexOf('\0') + 1) : undefined,
    registers,
    here: here.size,
    elsewhere: all.size - here.size,
    highest: holders.find(isHighest) ?? (holders[0] as IdHolder),
    next: nextOfFamily(family)[0] as string,
  };
}

function isHere({ head, isReservation }: IdHolder): boolean {
  return head === undefined && !isReservation;
}

function numberOf(id: string): number {
  return Number(/(\d+)[A-Z]?$/.exec(idKey(id))?.[1] ?? NaN);
}

function holderOf({ id, location, title }: IdClaim, head: string | undefined): IdHolder {
  return { id, head, path: location.path, line: location.range.line, title: title ?? '', isReservation: false };
}
