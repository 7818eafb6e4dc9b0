import {
  currentPhase,
  dueIn,
  type AstSentinel,
  type Policy,
  type ProposedEdit,
  type RepositoryView,
  type SeenPlaces,
} from '@decisis/core';
import type { SentinelKeeping } from './sentinel-runner.ts';

/** What sentinels that need an engine find in edits that are not made yet, by sentinel. Loads nothing where there is none. */
export async function seeEdits(
  root: string,
  view: RepositoryView,
  policy: Policy,
  edits: readonly ProposedEdit[],
  keeping: SentinelKeeping = {},
): Promise<ReadonlyMap<string, SeenPlaces>> {
  const phase = currentPhase(policy);
  const sentinels = policy.sentinels.filter(
    (one): one is AstSentinel => one.kind === 'ast' && dueIn(one, phase)?.kind !== 'not-due',
  );
  if (sentinels.length === 0 || edits.length === 0) return new Map();
  const { lookAtEdits } = await import('./ast/look-at-edits.ts');
  return lookAtEdits({ root, view, policy, keeping }, sentinels, edits);
}
