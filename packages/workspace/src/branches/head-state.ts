import type { IdClaim, NotCompared } from '@decisis/core';
import { blobId, formatOf } from '../git/object-id.ts';
import { CONFIG_FILE } from '../config/find-repository.ts';
import { readTree } from '../git/read-tree.ts';
import type { ChangedDocuments, Reach } from './changed-documents.ts';
import type { CommitClaims } from './commit-claims.ts';
import type { JudgedState } from './judged-state.ts';

/**
 * What the commit that is checked out claims, by document. Documents of the working tree that are as committed are not
 * read again; those that were changed, or removed, are read as the commit has them.
 */
export class HeadState {
  readonly #judged: JudgedState;
  readonly #claims: CommitClaims;
  readonly #reach: Reach;
  #byPath: ReadonlyMap<string, readonly IdClaim[]> | undefined;

  constructor(judged: JudgedState, claims: CommitClaims, reach: Reach) {
    this.#judged = judged;
    this.#claims = claims;
    this.#reach = reach;
  }

  /** What another commit claims where it does not differ from this one. */
  unchangedIn(changed: ChangedDocuments | undefined): IdClaim[] {
    const base = this.#judged.prefix === '' ? '' : `${this.#judged.prefix}/`;
    const found: IdClaim[] = [];
    this.#byPath ??= this.#read();
    for (const [path, claims] of this.#byPath) {
      if (changed?.present.has(base + path) === true || isAbsent(base + path, changed)) continue;
      for (const claim of claims) found.push(claim);
    }
    return found;
  }

  #read(): ReadonlyMap<string, readonly IdClaim[]> {
    const { git, commit, prefix, inputs, claims, isThere } = this.#judged;
    const byPath = new Map<string, IdClaim[]>();
    if (commit === undefined) return byPath;
    const judged = new Map(
      inputs.flatMap(({ documents }) => documents.map(({ path, bytes }) => [path, bytes] as const)),
    );
    const changed = new Map<string, string>();
    const base = prefix === '' ? '' : `${prefix}/`;
    for (const { path: place, kind, objectId } of readTree(git, commit)) {
      if (kind !== 'file' || !place.startsWith(base) || !this.#reach.mayHold(place)) continue;
      const path = place.slice(base.length);
      if (path === CONFIG_FILE) continue;
      const bytes = judged.get(path);
      if (bytes !== undefined && blobId(bytes, formatOf(objectId)) === objectId) byPath.set(path, []);
      else if (bytes !== undefined || !isThere(path)) changed.set(path, objectId);
    }
    for (const claim of claims.claims) byPath.get(claim.location.path)?.push(claim);
    this.#claims.prepare(changed.values());
    // What cannot be read here is told by the check of the working tree, or is gone from it.
    const ignored: NotCompared[] = [];
    for (const claim of this.#claims.claimsOf(changed, undefined, ignored)) {
      const known = byPath.get(claim.location.path);
      if (known === undefined) byPath.set(claim.location.path, [claim]);
      else known.push(claim);
    }
    return byPath;
  }
}

function isAbsent(path: string, changed: ChangedDocuments | undefined): boolean {
  if (changed === undefined || changed.absent.size === 0) return false;
  for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1)) {
    if (changed.absent.has(path.slice(0, at))) return true;
  }
  return false;
}
