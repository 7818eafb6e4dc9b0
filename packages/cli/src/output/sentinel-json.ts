import type { MissedFile, Sentinel, SentinelResult } from '@decisis/core';
import type { ShownDeclared } from './render-declared.ts';

const MOST_PLACES = 100;

/** What came of one sentinel, for a program; beside what its table states. */
export interface ResultJson {
  readonly outcome: 'pass' | 'fail' | 'unobserved' | 'not-due';
  /** What makes it observable, as an order. */
  readonly hint?: string;
  /** Files, rows or samples that were looked at. */
  readonly looked: number;
  /** The places that make it fail, at most a hundred; line and column from 1, the column in UTF-16 units, the text of the line cut. */
  readonly places: ReadonlyArray<{
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly text: string;
  }>;
  readonly placesTotal: number;
  /** The files and folders that nobody could look at, at most a hundred; a reason without a path is about all of them. */
  readonly unread: ReadonlyArray<{ readonly path: string; readonly reason: string }>;
  readonly unreadTotal: number;
}

/** A sentinel as its table states it, how it is told to a person, and what came of it when it was run. */
export function sentinelJson(sentinel: Sentinel, state: string, result: SentinelResult | undefined): object {
  return { ...sentinel, table: undefined, state, ...(result === undefined ? {} : resultJson(result)) };
}

/** A sentinel that a document states in words. */
export function declaredJson({ path, declared, decision, draft, undrafted }: ShownDeclared): object {
  const { statement, line } = declared;
  return { decision, statement, origin: { path, line }, draft, undrafted, state: 'declared' };
}

function resultJson({ outcome, looked }: SentinelResult): ResultJson {
  const fail = outcome.kind === 'fail' ? outcome : undefined;
  const unseen = outcome.kind === 'unobserved' ? outcome : fail?.open;
  const missed: readonly MissedFile[] = unseen?.missed ?? [];
  return {
    outcome: outcome.kind,
    ...(outcome.kind === 'unobserved' ? { hint: outcome.hint } : {}),
    looked,
    places: (fail?.matches ?? [])
      .slice(0, MOST_PLACES)
      .map(({ path, line, column, excerpt }) => ({ path, line, column, text: excerpt })),
    placesTotal: fail?.count ?? 0,
    unread: missed.map(({ path, reason }) => ({ path, reason })),
    unreadTotal: unseen?.missedTotal ?? 0,
  };
}
