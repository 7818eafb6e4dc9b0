import type { ClaimHistory, ClaimVersion, IdClaim } from '@decisis/core';
import type { Git } from '../git/git.ts';
import { isDocumentName } from '../files/document-name.ts';
import { parseTreeObject } from '../git/parse-tree-object.ts';
import { readObjects } from '../git/read-objects.ts';
import type { CommitClaims } from './commit-claims.ts';

const MAX_COMMITS = 200;

interface DocumentVersion {
  readonly commit: string;
  readonly author: string;
  readonly authoredAt: number;
  readonly subject: string;
  readonly claims: readonly IdClaim[];
}

/**
 * The states of claims in the commits of branches: of one document with two calls of git, of a record with four, for a
 * reworded record may have another file name. What was asked once is not asked again.
 */
export class ClaimHistories {
  readonly #git: Git;
  readonly #prefix: string;
  readonly #claims: CommitClaims;
  readonly #versions = new Map<string, readonly DocumentVersion[]>();

  /** `prefix` is where the root of the project lies in the repository, with a slash at its end, or empty. */
  constructor(git: Git, prefix: string, claims: CommitClaims) {
    this.#git = git;
    this.#prefix = prefix;
    this.#claims = claims;
  }

  /** The states of a claim in the commits that lead to `tip` and not to `base`, the oldest first; equal ones once. */
  of(claim: IdClaim, tip: string, base: string | undefined): ClaimHistory {
    const { path } = claim.location;
    if (/[\r\n]/.test(path)) return [];
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const key = `${tip} ${base ?? ''} ${claim.isRecord ? `${folder}/` : path}`;
    let versions = this.#versions.get(key);
    if (versions === undefined) {
      versions = claim.isRecord ? this.#ofFolder(folder, tip, base) : this.#ofDocument(path, tip, base);
      this.#versions.set(key, versions);
    }
    const history: ClaimVersion[] = [];
    for (const { claims, ...version } of versions) {
      for (const one of claims) {
        const last = history.at(-1)?.claim;
        const isKnown = last?.words === one.words && last.titleWords === one.titleWords;
        if (one.key === claim.key && !isKnown) history.push({ ...version, claim: one });
      }
    }
    return history;
  }

  #ofDocument(path: string, tip: string, base: string | undefined): readonly DocumentVersion[] {
    const file = this.#prefix + path;
    const commits = this.#commits(file, tip, base);
    const objects = readObjects(this.#git, [...commits, ...commits.map((commit) => `${commit}:${file}`)]);
    return commits.flatMap((commit, index) => {
      const [head, blob] = [objects[index], objects[commits.length + index]];
      if (head === undefined || blob?.type !== 'blob') return [];
      return [{ commit, ...authorOf(head.bytes), claims: this.#claims.claimsOfBytes(path, blob.bytes) }];
    });
  }

  /** Records that each commit changed in a folder, against the commit before it and, at first, the merge base. */
  #ofFolder(folder: string, tip: string, base: string | undefined): readonly DocumentVersion[] {
    const place = (this.#prefix + folder).replace(/\/$/, '');
    const commits = this.#commits(place === '' ? undefined : place, tip, base);
    const trees = [...(base === undefined ? [] : [base]), ...commits].map((commit) => `${commit}:${place}`);
    const objects = readObjects(this.#git, [...commits, ...trees]);
    const known = new Set<string>();
    const changed = objects.slice(commits.length).map((tree) => {
      if (tree?.type !== 'tree') return [];
      const lines = parseTreeObject(tree.bytes, tree.id.length / 2).filter(
        ({ kind, name, objectId }) => kind === 'file' && isDocumentName(name) && !known.has(`${objectId} ${name}`),
      );
      for (const { name, objectId } of lines) known.add(`${objectId} ${name}`);
      return lines;
    });
    const own = base === undefined ? changed : changed.slice(1);
    this.#claims.prepare(own.flatMap((lines) => lines.map(({ objectId }) => objectId)));
    return commits.flatMap((commit, index) => {
      const head = objects[index];
      if (head === undefined) return [];
      const documents = (own[index] ?? []).map(
        ({ name, objectId }) => [folder === '' ? name : `${folder}/${name}`, objectId] as const,
      );
      const claims = this.#claims.claimsOf(new Map(documents), undefined, []);
      return [{ commit, ...authorOf(head.bytes), claims }];
    });
  }

  #commits(place: string | undefined, tip: string, base: string | undefined): readonly string[] {
    const { bytes } = this.#git.run('rev-list', {
      options: [`--max-count=${MAX_COMMITS}`, '--reverse', '--topo-order'],
      operands: [tip, ...(base === undefined ? [] : [`^${base}`]), ...(place === undefined ? [] : ['--', place])],
    });
    return bytes
      .toString('latin1')
      .split('\n')
      .filter((line) => line !== '');
  }
}

/** Who wrote a commit, when, and what its message begins with. */
function authorOf(bytes: Uint8Array): Pick<DocumentVersion, 'author' | 'authoredAt' | 'subject'> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const end = text.indexOf('\n\n');
  const found = /^author (.*) (\d+) [+-]\d{4}$/m.exec(end === -1 ? text : text.slice(0, end));
  const subject = end === -1 ? '' : (text.slice(end).trimStart().split('\n', 1)[0] as string);
  return { author: found?.[1] ?? '', authoredAt: Number(found?.[2] ?? 0), subject };
}
