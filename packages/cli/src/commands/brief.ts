import { answerTool, bindingsOf, checkContextOf, DecisisError, tooManyFiles } from '@decisis/core';
import { locateFile } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { openAgentContext } from '../agents/open-agent-context.ts';
import { EXIT } from '../exit-codes.ts';
import { renderBrief } from '../output/render-brief.ts';
import type { CommandContext } from './command-context.ts';

const DEFAULT_BUDGET = 8000;
const LEAST_BUDGET = 500;

/** Prints what binds some files, within a budget of characters. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const budget = budgetOf(invocation);
  const { agent, repository, finish } = await openAgentContext(invocation, context);
  const paths = [...new Set(invocation.arguments.map((written) => located(repository.root, context.cwd, written)))];
  if (invocation.has('json')) {
    const answer = answerTool('governs', { paths, maxChars: budget }, agent);
    if (answer.kind === 'refused') throw usage(answer.message, 'name files below the root of the repository');
    context.terminal.out(`${JSON.stringify(answer.data, undefined, 2)}\n`);
  } else {
    const { today, registers, repository: view, policy } = agent;
    const problem = paths.map((path) => tooManyFiles(view, path)).find((one) => one !== undefined);
    if (problem !== undefined) throw usage(problem, 'ask for a part of it');
    const checked = checkContextOf({ today, registers, repository: view, policy });
    const bound = paths.map((path) => ({ path, bindings: bindingsOf(checked, path) }));
    context.terminal.out(renderBrief(bound, today, budget));
  }
  await finish();
  return EXIT.clean;
}

function located(root: string, cwd: string, written: string): string {
  const path = locateFile(root, cwd, written);
  if (path === undefined)
    throw usage(`${written} leads out of the repository`, 'name files below the root of the repository');
  return path;
}

function budgetOf(invocation: Invocation): number {
  const asked = invocation.value('budget');
  if (asked === undefined) return DEFAULT_BUDGET;
  const budget = Number(asked);
  if (Number.isSafeInteger(budget) && budget >= LEAST_BUDGET && budget <= 100_000) return budget;
  throw usage(`"${asked}" is no budget`, `write a whole number from ${LEAST_BUDGET} to 100000, as in "--budget 4000"`);
}

function usage(problem: string, instead: string): DecisisError {
  return new DecisisError('DCS_CLI_INVALID_USAGE', { problem, instead });
}
