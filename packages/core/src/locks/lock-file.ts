import type { DecisionStatus } from '../model/status.ts';

/** Root-relative path of the lockfile. */
export const LOCK_FILE = 'decisis.lock';

/** Somebody who stood by the text of a statement. The name is claimed: it counts as authority only on the protected base. */
export interface LockApproval {
  readonly by: string;
  /** Civil date. */
  readonly on: string;
  /** Digest of the text that was approved. */
  readonly digest: string;
  /** The command that recorded it. */
  readonly via: string;
  readonly note: string | undefined;
}

/** A doubt about a locked statement. It changes no lock. */
export interface LockChallenge {
  readonly by: string;
  readonly on: string;
  readonly reason: string;
}

/** One locked statement. */
export interface LockEntry {
  readonly key: string;
  /** Canonical text, so that a change can be told word by word. */
  readonly text: string;
  readonly digest: string;
  /** Version of the canonical form that the digest was made with. */
  readonly canonical: number;
  readonly status: DecisionStatus;
  readonly sources: readonly string[];
  readonly versions: readonly string[];
  readonly examples: readonly string[];
  /** What took its place, by name. */
  readonly supersededBy: string | undefined;
  readonly approvals: readonly LockApproval[];
  readonly challenges: readonly LockChallenge[];
}

/** The locked statements of a repository, in the order of their keys. */
export interface LockFile {
  readonly entries: readonly LockEntry[];
}

/** The lockfile of a repository that has none. */
export const EMPTY_LOCK: LockFile = Object.freeze({ entries: [] });

/** The path of the document that holds the statement of an entry. */
export function pathOfKey(key: string): string {
  const hash = key.indexOf('#');
  return hash === -1 ? key : key.slice(0, hash);
}

/** The key of the item within its document. */
export function itemOfKey(key: string): string {
  return key.slice(pathOfKey(key).length + 1);
}

/** The order of keys in the file: by code unit, so that no locale plays a part. */
export function compareKeys(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
