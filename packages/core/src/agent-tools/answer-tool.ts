import type { AgentContext } from './agent-context.ts';
import { AGENT_TOOLS } from './agent-tools.ts';
import { answerCheckDiff } from './answer-check-diff.ts';
import { answerGoverns } from './answer-governs.ts';
import { answerPropose } from './answer-propose.ts';
import { answerReady } from './answer-ready.ts';
import { answerRejected } from './answer-rejected.ts';
import { answerSearch } from './answer-search.ts';
import { answerShow } from './answer-show.ts';
import { argumentProblem } from './read-arguments.ts';
import { refused, type ToolAnswer } from './tool-answer.ts';

const ANSWERS: Readonly<Record<string, (context: AgentContext, request: never) => ToolAnswer>> = {
  search: answerSearch,
  show: answerShow,
  governs: answerGoverns,
  ready: answerReady,
  check_diff: answerCheckDiff,
  rejected: answerRejected,
  propose: answerPropose,
};

/** What is wrong with a call, before anything is read for it; undefined when it can be answered. */
export function callProblem(name: string, request: unknown): string | undefined {
  const tool = AGENT_TOOLS.find((one) => one.name === name);
  if (tool === undefined)
    return `there is no tool "${name.slice(0, 60)}"; there are ${AGENT_TOOLS.map((one) => one.name).join(', ')}`;
  return argumentProblem(tool.inputSchema, request);
}

/** Answers one call of a tool. Total: what cannot be answered is refused in words. Nothing is written here. */
export function answerTool(name: string, request: unknown, context: AgentContext): ToolAnswer {
  const problem = callProblem(name, request);
  if (problem !== undefined) return refused(problem);
  const answer = ANSWERS[name] as (typeof ANSWERS)[string];
  return answer(context, request as never);
}
