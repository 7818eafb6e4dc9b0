import {
  answerTool,
  callProblem,
  isDecisisError,
  mayRestate,
  requestedEdits,
  type AgentContext,
  type CheckDiffRequest,
  type DraftFile,
  type SeenPlaces,
  type ToolAnswer,
} from '@decisis/core';
import { seeEdits } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { openAgentContext } from '../agents/open-agent-context.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { escapeTerminal } from '../output/escape-terminal.ts';
import type { AnswerCall } from './make-server.ts';

/**
 * Answers calls from the repository around the folder that the server was started in, read anew for each: what people write meanwhile
 * counts. An unexpected failure is told to the person on stderr and to the agent without any detail of the machine.
 */
export function answerCallsIn(invocation: Invocation, context: CommandContext): AnswerCall {
  return async (name, request) => {
    try {
      // The server lives longer than a day; each call has its own today.
      const { agent, repository, documentBytes, finish } = await openAgentContext(invocation, {
        ...context,
        now: new Date(),
      });
      const seen = await seenIn(name, request, agent, repository.root, documentBytes);
      const answer = answerTool(name, request, { ...agent, seen });
      await finish();
      if (answer.kind === 'answer' && answer.write !== undefined) await createDraft(repository.root, answer.write);
      return answer;
    } catch (error) {
      return refusal(error, name, context);
    }
  };
}

/** What engines find in the change that a call asks about. */
async function seenIn(
  name: string,
  request: unknown,
  { repository, policy, registers }: AgentContext,
  root: string,
  documentBytes: number,
): Promise<ReadonlyMap<string, SeenPlaces>> {
  if (name !== 'check_diff' || callProblem(name, request) !== undefined) return new Map();
  const edits = requestedEdits({ repository }, request as CheckDiffRequest);
  if ('problem' in edits) return new Map();
  const documents = new Set(registers.flatMap((one) => one.documents.map(({ source }) => source.path)));
  const isRestating = mayRestate(policy, documents, edits);
  return seeEdits(root, repository, policy, edits, { documentBytes, isRestating });
}

async function createDraft(root: string, { path, content }: DraftFile): Promise<void> {
  const { createFile, createFolder } = await import('@decisis/workspace/writing');
  const folders = path.split('/').slice(0, -1);
  for (const index of folders.keys()) createFolder(root, folders.slice(0, index + 1).join('/'));
  createFile(root, path, new TextEncoder().encode(content));
}

async function refusal(error: unknown, name: string, { terminal }: CommandContext): Promise<ToolAnswer> {
  if (isDecisisError(error) && error.kind !== 'internal') {
    const { errorJson } = await import('../output/render-error.ts');
    return { kind: 'refused', message: JSON.stringify(errorJson(error)) };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(`decisis mcp: ${escapeTerminal(name)} failed: ${escapeTerminal(detail)}\n`);
  return {
    kind: 'refused',
    message: 'decisis failed at this; the person who runs the server finds the reason on its stderr',
  };
}
