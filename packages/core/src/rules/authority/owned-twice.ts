import type { OwnershipClaim } from '../../facets/claims/ownership-claims.ts';
import { createFinding, type FindingLocation } from '../../findings/finding.ts';
import { isDocumentPath } from '../../model/document-path.ts';
import { isGeneratedText } from '../../model/generated-mark.ts';
import { compileGlob } from '../../model/glob.ts';
import { settingsPlace } from '../../policy/settings-place.ts';
import { areTwo, claimsOfText, isSameThing, ownerNamed, standingClaims } from '../../relations/ownership.ts';
import type { CheckContext } from '../check-context.ts';
import { placeIn, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A claim with the place that makes it. */
interface PlacedClaim extends Pick<OwnershipClaim, 'artifact' | 'field' | 'owner'> {
  readonly location: FindingLocation;
}

/**
 * A table or registry, or one field of it, that two are said to own: by two documents, by one document and decisis.toml, or by two tables of
 * decisis.toml. One field may have another owner than the next. Silent where the two names may mean one owner.
 */
export const ownedTwice: Rule = {
  id: 'authority/owned-twice',
  *check(context) {
    // What the settings state comes first: whoever says something else is the one to look at.
    const known: PlacedClaim[] = [];
    for (const claim of [...stated(context), ...written(context), ...elsewhere(context)]) {
      const same = known.filter((one) => isSameThing(one, claim));
      const other = same.find((one) => areTwo(one.owner, claim.owner));
      known.push(claim);
      if (other === undefined || same.some((one) => one !== other && !areTwo(one.owner, claim.owner))) continue;
      const what = claim.field === undefined ? claim.artifact : `${claim.artifact}.${claim.field}`;
      yield createFinding(
        'authority/owned-twice',
        'two',
        { what, owner: claim.owner.text, other: other.owner.text, where: placeName(other.location) },
        {
          location: claim.location,
          related: [relatedPlace(other.location, 'the other owner')],
          anchor: `${what} ${claim.owner.provision ?? claim.owner.text}`,
        },
      );
    }
  },
};

function placeName({ path, range }: FindingLocation): string {
  return `${path}:${range.line}`;
}

function* stated({ policy, repository }: CheckContext): Generator<PlacedClaim> {
  for (const [index, { artifact, owner, fields }] of policy.ownership.entries()) {
    const location = settingsPlace(repository, 'ownership', index);
    if (owner !== undefined) yield { artifact, field: undefined, owner: ownerNamed(owner), location };
    for (const [field, name] of Object.entries(fields)) yield { artifact, field, owner: ownerNamed(name), location };
  }
}

function* written({ registers }: CheckContext): Generator<PlacedClaim> {
  for (const register of registers)
    for (const document of register.documents)
      for (const { artifact, field, owner, start, end } of standingClaims(document.reading))
        yield { artifact, field, owner, location: placeIn(document, start, end) };
}

/** Documents that are no registers are read where the settings say so, and only about the artifact of that table. */
function* elsewhere({ policy, registers, repository }: CheckContext): Generator<PlacedClaim> {
  const read = new Set(registers.flatMap(({ documents }) => documents.map(({ path }) => path)));
  for (const { artifact, within } of policy.ownership) {
    if (within.length === 0) continue;
    const globs = within.map((glob) => compileGlob(glob));
    for (const path of repository.paths()) {
      if (read.has(path) || !isDocumentPath(path) || !globs.some((matches) => matches(path))) continue;
      const text = repository.text(path);
      if (text === undefined || !text.includes(artifact) || isGeneratedText(text)) continue;
      for (const { line, column, start, end, ...claim } of claimsOfText(path, text)) {
        if (claim.artifact === artifact) yield { ...claim, location: { path, range: { start, end, line, column } } };
      }
    }
  }
}
