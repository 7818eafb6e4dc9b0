import type { ReportedLevel } from '../level.ts';

/** What every sentinel says of itself. */
export interface SentinelBase {
  /** Unique in the policy; findings, suppressions and reports call it so. */
  readonly id: string;
  /** Reference of the decision that it holds: an identifier, or `register:ID`. */
  readonly decision: string;
  /** What it holds, in words. */
  readonly statement: string;
  readonly level: ReportedLevel;
  /** The phase from whose end on it is looked at (`after = "Phase 0"`: once that phase is over); undefined for always. */
  readonly after: string | undefined;
  /** The last phase in which it is looked at; undefined for always. */
  readonly until?: string | undefined;
  /** The phase that it waits for and no plan has; set once the plan was read. */
  readonly unknownPhase?: string | undefined;
  /** The sentinel that it takes over from, and may only be stricter than. */
  readonly inherits?: string | undefined;
  /** Set when its failure says that a condition has come true under which the decision is looked at again. */
  readonly reopens?: ReopenTrigger | undefined;
  /** The number in the words of the decision that it counts after; undefined when its bounds are its own. */
  readonly figure?: StatedFigure | undefined;
  /** A sample on which the sentinel must fail. */
  readonly tripwire: string | undefined;
  /** Where it is stated: decisis.toml, or the document whose fenced block holds it. */
  readonly origin: { readonly path: string; readonly line: number };
  /** The table that states it, with what it takes over; heirs in other places take over from it. */
  readonly table?: Readonly<Record<string, unknown>>;
}

/** What makes a sentinel one that watches whether a decision still stands, not whether it is kept. */
export interface ReopenTrigger {
  /** The last day on which the decision stands without being looked at again; undefined for no such day. */
  readonly expires: string | undefined;
}

/** A number that a decision states in words, such as "86 routes". */
export interface StatedFigure {
  /** What is counted, as the document calls it: `routes`. */
  readonly of: string;
  /** The number and its place, or why there is none; undefined until the document was read. */
  readonly reading?:
    | { readonly value: number; readonly path: string; readonly line: number; readonly quote: string }
    | {
        readonly problem: string;
        /** What makes it one, as an order; a general one when absent. */
        readonly hint?: string;
      };
}

/** Which files a sentinel looks at. */
export interface SentinelFiles {
  /** Names of path classes. */
  readonly classes: readonly string[];
  /** Globs of its own, beside the classes. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}
