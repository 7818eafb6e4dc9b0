import { checkRegisters } from '../documents/check-registers.ts';
import type { Register } from '../documents/register.ts';
import type { Finding } from '../findings/finding.ts';
import type { ClaimIndex, IdClaim } from './claim.ts';
import { idKey } from './id-key.ts';

/** A place in a document of the merged files. */
export interface MergedPlace {
  readonly path: string;
  readonly line: number;
}

/** An identifier that names two items in the merged files, and one item on each of the branches that were merged. */
export interface MergedDuplicate {
  /** What the judged state gives the identifier to. */
  readonly claim: IdClaim;
  readonly places: readonly [MergedPlace, MergedPlace];
}

/** The judged state merged into the branch that it goes to. */
export interface MergedState {
  /** Short name of that branch. */
  readonly head: string;
  readonly duplicates: readonly MergedDuplicate[];
  /** What the merged documents claim. */
  readonly claims: readonly IdClaim[];
}

/**
 * What names two items in the merged files and one in the judged state. An identifier that the judged state does not hold is
 * not its concern.
 */
export function findMergedDuplicates(
  merged: readonly Register[],
  judged: { readonly registers: readonly Register[]; readonly claims: ClaimIndex },
): readonly MergedDuplicate[] {
  const here = identifiersTwice(judged.registers);
  return [...identifiersTwice(merged)].flatMap(([key, places]) => {
    const own = here.has(key) ? [] : judged.claims.get(key);
    const claim = own.find(({ location }) => places.some(({ path }) => path === location.path)) ?? own[0];
    return claim === undefined ? [] : [{ claim, places }];
  });
}

/** Without those that the other branch has twice already: they are told there. */
export function withoutTwiceIn(
  registers: readonly Register[],
  duplicates: readonly MergedDuplicate[],
): readonly MergedDuplicate[] {
  const there = identifiersTwice(registers);
  return duplicates.filter(({ claim }) => !there.has(claim.key));
}

/** The identifiers that registers give to two items, by their keys, once for each; what a check of them reports by itself. */
function identifiersTwice(registers: readonly Register[]): ReadonlyMap<string, MergedDuplicate['places']> {
  const found = [...registers.flatMap(({ findings }) => findings), ...checkRegisters(registers)];
  const twice = new Map<string, MergedDuplicate['places']>();
  for (const finding of found) {
    if (finding.ruleId !== 'identity/duplicate-id') continue;
    const key = idKey((finding.data as { readonly id: string }).id);
    const places = placesOf(finding);
    if (places !== undefined && !twice.has(key)) twice.set(key, places);
  }
  return twice;
}

function placesOf({ location, related }: Finding): MergedDuplicate['places'] | undefined {
  const [first] = related;
  if (first === undefined) return undefined;
  return [
    { path: first.path, line: first.range.line },
    { path: location.path, line: location.range.line },
  ];
}
