import {
  ClaimIndex,
  parseReservations,
  RESERVATIONS_FILE,
  type IdClaim,
  type NotCompared,
  type OtherHead,
  type RecordedReservations,
  type Reservation,
} from '@decisis/core';
import { CONFIG_FILE } from '../config/find-repository.ts';
import { isShallow } from '../git/is-shallow.ts';
import { mergeBase } from '../git/merge-base.ts';
import { changedDocuments, type ChangedDocuments, type Reach } from './changed-documents.ts';
import { ClaimHistories } from './claim-history.ts';
import { CommitClaims, startOf } from './commit-claims.ts';
import type { JudgedState } from './judged-state.ts';
import { HeadState } from './head-state.ts';
import { reachOfAll } from './register-scope.ts';

/** A ref to compare with, and the commit it names. */
export interface HeadReference {
  /** As people write it. */
  readonly name: string;
  readonly commit: string;
  /** Whether the judged state is to be merged into it. */
  readonly isTarget: boolean;
}

/** The decisis.toml of a branch. */
export interface HeadSettings {
  readonly head: string;
  readonly commit: string;
  /** Undefined when the branch has none, or one that cannot be read as text. */
  readonly text: string | undefined;
  readonly isThere: boolean;
}

/** Other branches, ready to be compared. `notCompared` grows while they are asked for what they have. */
export interface LoadedHeads {
  readonly heads: readonly OtherHead[];
  readonly reservations: readonly RecordedReservations[];
  readonly notCompared: readonly NotCompared[];
  /** The decisis.toml of branches where it differs from that of the commit that is checked out. */
  readonly settings: readonly HeadSettings[];
  /** Whether documents of a branch, by its commit, differ from those of the commit that is checked out. */
  readonly differs: (commit: string) => boolean;
}

/**
 * Reads what branches claim where their documents differ from those of the commit that is checked out: as many calls of git
 * as folders are deep, and one for all contents. Merge bases and histories are read when a collision is likely, for those
 * branches alone. What cannot be read is added to `notCompared`.
 */
export function loadHeads(
  judged: JudgedState,
  references: readonly HeadReference[],
  notCompared: NotCompared[] = [],
): LoadedHeads {
  return new HeadLoader(judged, notCompared).load(references);
}

interface Base {
  /** Undefined when there is none. */
  readonly commit: string | undefined;
  readonly claims: ClaimIndex;
}

class HeadLoader {
  readonly #judged: JudgedState;
  readonly #reach: Reach;
  readonly #claims: CommitClaims;
  readonly #histories: ClaimHistories;
  readonly #state: HeadState;
  readonly #base: string;
  readonly #notCompared: NotCompared[];
  readonly #bases = new Map<string, Base | undefined>();

  constructor(judged: JudgedState, notCompared: NotCompared[]) {
    this.#notCompared = notCompared;
    const { git, prefix, config, elsewhere = [] } = judged;
    this.#judged = judged;
    this.#base = prefix === '' ? '' : `${prefix}/`;
    this.#reach = reachOfAll([config, ...elsewhere], prefix);
    this.#claims = new CommitClaims(judged);
    this.#histories = new ClaimHistories(git, this.#base, this.#claims);
    this.#state = new HeadState(judged, this.#claims, this.#reach);
  }

  load(references: readonly HeadReference[]): LoadedHeads {
    if (references.length === 0)
      return { heads: [], reservations: [], notCompared: this.#notCompared, settings: [], differs: () => false };
    const changed = this.#changed(references.map(({ commit }) => commit));
    const claims = new Map<string, readonly IdClaim[]>();
    const reservations: RecordedReservations[] = [];
    const likely: string[] = [];
    for (const { name, commit } of references) {
      if (claims.has(commit)) continue;
      const own = this.#claimsOf(changed.get(commit), name);
      claims.set(commit, own);
      if (own.some((claim) => this.#isLikely(claim))) likely.push(commit);
    }
    const basesOf = (commit: string): Base | undefined => {
      if (!this.#bases.has(commit)) this.#loadBases([...new Set([commit, ...likely])], references);
      return this.#bases.get(commit);
    };
    const heads = references.map(({ name, commit, isTarget }): OtherHead => {
      const document = changed.get(commit);
      const reserved = this.#reservationsIn(document, name);
      if (reserved !== undefined)
        reservations.push({
          head: name,
          reservations: reserved,
          base: () => basesOf(commit)?.claims ?? new ClaimIndex([]),
        });
      return {
        name,
        isTarget,
        claims: claims.get(commit) ?? [],
        all: once(() => new ClaimIndex([...(claims.get(commit) ?? []), ...this.#state.unchangedIn(document)])),
        base: () => basesOf(commit)?.claims,
        history: (claim) => this.#histories.of(claim, commit, basesOf(commit)?.commit),
        ownHistory: (claim) => {
          const { commit: own } = this.#judged;
          return own === undefined ? [] : this.#histories.of(claim, own, basesOf(commit)?.commit);
        },
      };
    });
    const differs = (commit: string): boolean => {
      const { present, absent } = changed.get(commit) ?? {};
      return (present?.size ?? 0) + (absent?.size ?? 0) > 0;
    };
    const settings = references.flatMap(({ name, commit }) => this.#settingsIn(changed.get(commit), name, commit));
    return { heads, reservations, notCompared: this.#notCompared, settings, differs };
  }

  #settingsIn(changed: ChangedDocuments | undefined, head: string, commit: string): HeadSettings[] {
    const path = this.#base + CONFIG_FILE;
    const blob = changed?.present.get(path);
    if (blob === undefined)
      return changed?.absent.has(path) === true ? [{ head, commit, text: undefined, isThere: false }] : [];
    const bytes = this.#claims.bytes(blob);
    return [{ head, commit, text: bytes && Buffer.from(bytes).toString('utf8'), isThere: true }];
  }

  /** A claim that the judged state makes for another decision: worth asking for the merge base. */
  #isLikely({ key, titleWords }: IdClaim): boolean {
    return this.#judged.claims.get(key).some((own) => own.titleWords !== titleWords || titleWords === '');
  }

  #loadBases(commits: readonly string[], references: readonly HeadReference[]): void {
    const { git, commit: own } = this.#judged;
    const found = new Map(
      commits.map((commit) => [commit, own === undefined ? undefined : mergeBase(git, own, commit)] as const),
    );
    const changed = this.#changed([...found.values()].filter((base) => base !== undefined));
    for (const [commit, base] of found) {
      const { name } = references.find((one) => one.commit === commit) as HeadReference;
      if (base === undefined && own !== undefined && isShallow(git)) {
        const reason = 'no commit that both have is in this shallow clone; fetch the whole history';
        this.#notCompared.push({ head: name, location: startOf(this.#anyPath()), reason });
        this.#bases.set(commit, undefined);
        continue;
      }
      const documents = base === undefined ? undefined : changed.get(base);
      const claims =
        base === undefined ? [] : [...this.#claimsOf(documents, name), ...this.#state.unchangedIn(documents)];
      this.#bases.set(commit, { commit: base, claims: new ClaimIndex(claims) });
    }
  }

  #changed(commits: readonly string[]): ReadonlyMap<string, ChangedDocuments> {
    const { git, commit } = this.#judged;
    const changed = changedDocuments(git, commits, commit, this.#reach);
    this.#claims.prepare([...changed.values()].flatMap(({ present }) => [...present.values()]));
    return changed;
  }

  #claimsOf(changed: ChangedDocuments | undefined, head: string): readonly IdClaim[] {
    if (changed === undefined) return [];
    for (const folder of changed.unread)
      this.#notCompared.push({
        head,
        location: startOf(this.#anyPath()),
        reason: folder === '' ? 'its commit cannot be read here' : `the folder ${folder} cannot be read here`,
      });
    const documents = new Map(
      [...changed.present].map(([path, blob]) => [path.slice(this.#base.length), blob] as const),
    );
    documents.delete(RESERVATIONS_FILE);
    documents.delete(CONFIG_FILE);
    return this.#claims.claimsOf(documents, head, this.#notCompared);
  }

  #reservationsIn(changed: ChangedDocuments | undefined, head: string): readonly Reservation[] | undefined {
    const blob = changed?.present.get(this.#base + RESERVATIONS_FILE);
    if (blob === undefined) return undefined;
    const bytes = this.#claims.bytes(blob);
    const text = bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
    const { reservations, unread } = parseReservations(text ?? '');
    const at = startOf(RESERVATIONS_FILE);
    if (text === undefined)
      this.#notCompared.push({ head, location: at, reason: `${RESERVATIONS_FILE} cannot be read` });
    for (const { line } of unread)
      this.#notCompared.push({ head, location: at, reason: `line ${line} of ${RESERVATIONS_FILE} is no reservation` });
    return reservations;
  }

  #anyPath(): string {
    return this.#judged.registers[0]?.documents[0]?.source.path ?? this.#judged.registers[0]?.path ?? '.';
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
