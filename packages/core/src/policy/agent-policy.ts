/** What agents are allowed beyond reading. */
export interface AgentPolicy {
  /** Root-relative folder in which their proposals are created; undefined when they may create none. */
  readonly proposals: string | undefined;
}

/** Agents read, and create nothing. */
export const READING_AGENTS: AgentPolicy = Object.freeze({ proposals: undefined });
