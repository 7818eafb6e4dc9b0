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

/** What locks are compared with. In a change the locks of the base count: it cannot loosen its own judge. */
export interface LockInput {
  readonly registers: readonly LockRegister[];
  readonly repository: RepositoryView;
  readonly policy: Pick<Policy, 'versions'>;
  readonly change: { readonly repository: RepositoryView } | undefined;
}
