import type { ItemKind } from '../model/item-kind.ts';

/** A demand that items are followed into documents, or that they and identifiers of other documents name each other. */
export interface Trace {
  /** How findings call it. */
  readonly name: string;
  /** Name or path of the register whose items are traced. */
  readonly register: string;
  /** Kinds of items; all when there are none. */
  readonly kinds: readonly ItemKind[];
  readonly to: TraceTarget;
}

/** Where a trace leads. */
export type TraceTarget =
  /** Globs over the documents in which each item has to be named. */
  | { readonly within: readonly string[] }
  /** Globs over documents whose identifiers, told by how they begin, have to be named by an item, and each item names one. */
  | { readonly from: readonly string[]; readonly beginnings: readonly string[] };
