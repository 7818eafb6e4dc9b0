import type { HeldPlaces } from '../findings/held-places.ts';
import type { Sentinel } from '../policy/sentinel.ts';
import type { TripwireResult } from './tripwire-result.ts';

/** A place that made a sentinel fail. */
export interface SentinelMatch {
  /** Root-relative path. */
  readonly path: string;
  /** Both from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The line, cut to a length that can be shown. */
  readonly excerpt: string;
}

/** What keeps from looking. */
export interface Unseen {
  /** One line: why nobody could look. */
  readonly reason: string;
  /** What makes it observable, as an order. */
  readonly hint: string;
  /** The first of the files and folders that nobody could look at; absent when it is not about files. */
  readonly missed?: readonly MissedFile[];
  /** How many there are. */
  readonly missedTotal?: number;
}

/** A file that a sentinel looks at and nobody could read. */
export interface MissedFile {
  readonly path: string;
  /** Why, in words. */
  readonly reason: string;
  /** Whether it is a folder, and stands for all that is in it. */
  readonly isFolder?: boolean;
  /** What makes it readable, as an order; a general one when absent. */
  readonly hint?: string;
}

/** What came of one sentinel. Not having been able to look is an outcome of its own and never counts as a pass. */
export type SentinelOutcome =
  | { readonly kind: 'pass' }
  | {
      readonly kind: 'fail';
      /** One line: what was found that should not be, or the reverse. */
      readonly detail: string;
      /** The first places, in the order of path and line; none when something is missing. */
      readonly matches: readonly SentinelMatch[];
      /** How many there are; `matches` may hold fewer. */
      readonly count: number;
      /** The places beyond those that `matches` holds; absent when it holds all of them, or none can be told. */
      readonly rest?: HeldPlaces;
      /** What nobody could look at beside: an exception for what was found, or a mild level, says nothing about that. */
      readonly open?: Unseen;
    }
  | ({ readonly kind: 'unobserved' } & Unseen)
  | {
      readonly kind: 'not-due';
      /** When it will be looked at, or was: `after Phase 0`. */
      readonly phase: string;
    };

/** A sentinel with what came of it. */
export interface SentinelResult {
  readonly sentinel: Sentinel;
  readonly outcome: SentinelOutcome;
  /** Files, rows or samples that were looked at. */
  readonly looked: number;
  readonly fromCache: boolean;
  /** How its tripwire came out, when only what looked could try it. */
  readonly tripwire?: TripwireResult;
}
