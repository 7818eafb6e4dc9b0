import type { CheckedItem } from '../rules/check-context.ts';

/** By what a file is bound, the most binding first. */
export const BINDING_KINDS = ['gate', 'work', 'sentinel', 'lock', 'citation', 'impact', 'named', 'exception'] as const;

/** One thing that binds a file, or gives leave there. */
export interface Binding {
  readonly path: string;
  /**
   * `work`: an open decision holds up the part of the plan that the file belongs to. `impact`: the outcome of the decision says
   * that the file changes; `named`: the decision names it otherwise. `exception`: leave to depart from what binds the file.
   */
  readonly by: (typeof BINDING_KINDS)[number];
  /** The sentinel, the gate, the part of the plan, who gave leave, or the decision itself. */
  readonly name: string;
  /** The decisions behind it, as they are called, the one to look at first; none when it names none. */
  readonly decisions: readonly string[];
  /** The first of them as an item, when exactly one is meant. */
  readonly item: CheckedItem | undefined;
  /** Whether work on the file has to wait. */
  readonly isBlocking: boolean;
  /** What it says. */
  readonly statement: string;
  readonly source: { readonly path: string; readonly line: number };
}

/** A binding whose item is still to be looked up by its decision, unless it is known. */
export type UnresolvedBinding = Omit<Binding, 'item'> & { readonly item?: CheckedItem | undefined };
