import type { DocumentReading } from '../documents/document-reading.ts';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import {
  readOwner,
  readOwnershipClaims,
  type OwnerName,
  type OwnershipClaim,
} from '../facets/claims/ownership-claims.ts';
import { likeness, titleWords } from '../vocabulary/title-likeness.ts';

/** Statuses of items whose words state what is. */
const STANDING: ReadonlySet<string> = new Set(['accepted', 'deprecated']);

/** The owner that some words name. */
export function ownerNamed(written: string): OwnerName {
  return readOwner(written);
}

/** What a document says about ownership, outside of items that are undecided, rejected or replaced. */
export function standingClaims({ outline, items }: DocumentReading): readonly OwnershipClaim[] {
  const claims = readOwnershipClaims(outline);
  if (claims.length === 0) return claims;
  const open = items.filter(({ status }) => !STANDING.has(status)).flatMap(({ entries }) => [...entries]);
  return claims.filter((claim) => !open.some(({ start, end }) => start <= claim.start && claim.start < end));
}

/** A claim with its place in a text. */
export interface LocatedClaim extends OwnershipClaim {
  readonly line: number;
  readonly column: number;
}

/** The same of a document that no register holds. */
export function claimsOfText(path: string, text: string): readonly LocatedClaim[] {
  const reading = readDocument(sourceOf(path, text));
  return standingClaims(reading).map((claim) => ({ ...claim, ...reading.source.lines.positionAt(claim.start) }));
}

/** Whether two claims are about the same thing: one field, or both the whole. */
export function isSameThing(
  one: Pick<OwnershipClaim, 'artifact' | 'field'>,
  other: Pick<OwnershipClaim, 'artifact' | 'field'>,
): boolean {
  return one.artifact === other.artifact && one.field === other.field;
}

/**
 * Whether two owners are surely two: provisions with other numbers, or names that share no word. A provision and a name may be
 * one owner, and are taken for it.
 */
export function areTwo(one: OwnerName, other: OwnerName): boolean {
  if (one.provision !== undefined && other.provision !== undefined)
    return fold(one.provision) !== fold(other.provision);
  if (one.provision !== undefined || other.provision !== undefined) return false;
  const [left, right] = [titleWords(one.text), titleWords(other.text)];
  return left.size > 0 && right.size > 0 && likeness(left, right) === 0;
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}
