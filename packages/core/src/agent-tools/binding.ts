import type { CheckedItem } from '../rules/check-context.ts';
import type { EntrySource } from './entry-source.ts';

/** One thing that binds a file. */
export interface Binding {
  readonly path: string;
  readonly by: 'sentinel' | 'gate' | 'citation' | 'lock' | 'impact' | 'work';
  /** The sentinel, the gate, the part of the plan, or the decision itself. */
  readonly name: string;
  /** The decision behind it, as it is called; undefined when there is none. */
  readonly decision: string | undefined;
  /** The same as an item, when exactly one is meant. */
  readonly item: CheckedItem | undefined;
  /** Whether work on the file has to wait. */
  readonly isBlocking: boolean;
  /** What it says. */
  readonly statement: string;
  readonly source: EntrySource;
}
