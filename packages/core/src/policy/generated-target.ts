import type { GeneratedKind } from '../model/generated-kind.ts';

/** A document that is made from the registers and kept in the repository. */
export interface GeneratedTarget {
  readonly kind: GeneratedKind;
  /** Root-relative path. */
  readonly path: string;
  /** Names of the registers it is made from; all when there are none. */
  readonly registers: readonly string[];
}
