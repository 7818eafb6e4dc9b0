import type { EditReason } from './edit-subject.ts';

/** What only a person may do. */
export interface AgentLimit {
  readonly verdict: 'deny' | 'ask';
  readonly reason: EditReason;
}

/** Where a limit is met, and in which words. */
export interface MetLimit {
  readonly path: string;
  readonly line?: number;
  readonly decision?: string | undefined;
  readonly message: string;
  readonly why: string;
  readonly hint: string;
}

/** A limit that an edit meets. */
export function agentLimit(
  verdict: AgentLimit['verdict'],
  { path, line = 1, decision, message, why, hint }: MetLimit,
): AgentLimit {
  return { verdict, reason: { rule: 'agent/limit', level: 'hard', decision, path, line, message, why, hint } };
}
