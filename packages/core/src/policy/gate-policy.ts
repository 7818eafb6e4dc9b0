import type { FindingLocation } from '../findings/finding.ts';
import type { Condition } from './condition.ts';

/** One way in which work may declare how it deals with a closed gate. */
export interface Declaration {
  /** What the authority block of the work says: `handbook-boundary`. */
  readonly name: string;
  /** Short form that the block may use instead, in brackets: `a` for "(a)". */
  readonly letter: string | undefined;
  /** True when the declaration is to wait: the work is planned, and does not start. */
  readonly waits: boolean;
  /** What has to be made good once the gate opens; undefined when nothing. */
  readonly obligation: string | undefined;
}

/** What must hold before work may start. */
export interface Gate {
  /** Node of the plan that it guards; undefined when it guards a class of work. */
  readonly node: string | undefined;
  /** Class of work that it guards, within the node when both are given. */
  readonly work: string | undefined;
  readonly requires: Condition;
  /** Decisions that the node must not wait for: who blocks on them is wrong. */
  readonly nonGates: readonly string[];
  /** Globs of files that must not change while it is closed. */
  readonly paths: readonly string[];
  /** Ways through, each to be declared; none when only the condition opens it. */
  readonly declarations: readonly Declaration[];
  readonly origin: FindingLocation | undefined;
}
