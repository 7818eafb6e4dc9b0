import type { Policy, RepositoryView, SentinelResult } from '@decisis/core';
import { fileSelector } from './select-files.ts';
import { runText } from './text/run-text.ts';

/** Runs the sentinels of a policy over a checked-out repository; the results are in the order of the policy. */
export async function runSentinels(
  root: string,
  view: RepositoryView,
  policy: Policy,
): Promise<readonly SentinelResult[]> {
  const { sentinels, pathClasses } = policy;
  if (sentinels.length === 0) return [];
  return runText(root, sentinels, fileSelector(view.paths(), pathClasses));
}
