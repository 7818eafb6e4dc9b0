import { evaluateLocks, type LockEvaluation } from '@decisis/core';
import { workingTreeView } from '@decisis/workspace';
import type { Session } from '../session/open-session.ts';
import { lockRegister } from './lock-register.ts';

/** What became of the locks of the repository, by the documents of a session. */
export function evaluationOf({ repository, config, registers }: Session): LockEvaluation {
  const { documentBytes } = config.limits;
  const { exclude, hidden } = config.discovery;
  return evaluateLocks({
    registers: registers.map(lockRegister),
    repository: workingTreeView(repository.root, { documentBytes, exclude, hidden }),
    policy: config.policy,
    change: undefined,
  });
}
