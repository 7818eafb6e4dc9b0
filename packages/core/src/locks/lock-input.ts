import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { Policy } from '../policy/policy.ts';

/** A register as locks look at it. */
export interface LockRegister {
  readonly name: string;
  readonly documents: ReadonlyArray<{ readonly path: string; readonly reading: DocumentReading }>;
  readonly items: ReadonlyArray<{ readonly item: Item }>;
}

/** The lockfile as an earlier commit has it. */
export interface EarlierLock {
  readonly text: string;
  /** How a sentence names that commit. */
  readonly where: string;
  /** A name that git knows it by. */
  readonly revision: string;
}

/** The base of a change: its files, and its registers where what it said is compared. */
export interface LockedBase {
  readonly repository: RepositoryView;
  /** Asked for when a locked document differs. */
  readonly registers?: readonly LockRegister[];
}

/** What locks are compared with. In a change the locks of the base count: it cannot loosen its own judge. */
export interface LockInput {
  readonly registers: readonly LockRegister[];
  readonly repository: RepositoryView;
  readonly policy: Pick<Policy, 'versions'>;
  readonly change: LockedBase | undefined;
  /** Where no change is judged: what commits before the working tree lock. They are only asked what is gone. */
  readonly earlierLocks?: readonly EarlierLock[] | undefined;
}
