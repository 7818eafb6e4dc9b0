import type { RepositoryView } from '../model/repository-view.ts';
import type { Policy } from '../policy/policy.ts';
import type { CheckedItem, CheckedRegister } from '../rules/check-context.ts';

/** What the traceability matrix needs beside the registers. */
export interface Tracing {
  readonly policy: Pick<Policy, 'traces' | 'sentinels'>;
  readonly repository: RepositoryView;
}

/** What a generated document is made from. The same subject gives the same bytes. */
export interface GeneratingSubject {
  readonly registers: readonly CheckedRegister[];
  /** Root-relative path of the document, from which links in it lead to the registers; undefined when it is printed. */
  readonly path: string | undefined;
  /** What the traceability matrix needs; no other document does. */
  readonly tracing?: Tracing | undefined;
}

/** The items of all registers that are of interest to a generated document. */
export function itemsOf({ registers }: GeneratingSubject): readonly CheckedItem[] {
  return registers.flatMap((register) => [...register.items]);
}
