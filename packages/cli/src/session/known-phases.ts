import {
  checkContextOf,
  hasNode,
  withKnownPhases,
  type Policy,
  type Register,
  type RepositoryView,
} from '@decisis/core';

/** A policy whose sentinels know whether the phases that they wait for exist; the plan is read only when one waits. */
export function knowingPhases(
  policy: Policy,
  registers: readonly Register[],
  repository: RepositoryView,
  today: string,
): Policy {
  let context: ReturnType<typeof checkContextOf> | undefined;
  return withKnownPhases(policy, (phase) => {
    context ??= checkContextOf({ today, registers, repository, policy });
    return hasNode(context, phase);
  });
}
