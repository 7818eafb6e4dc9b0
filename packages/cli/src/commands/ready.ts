import { compareReadiness, isDecisisError } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { evaluated, isUnsure, readPlanState, type PlanState } from '../ready/plan-state.ts';
import { openSession, type Session } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Says what may start; of one part of the plan, exits with 1 while it may not. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { node, paths, session } = await open(invocation, context);
  const state = await readPlanState(session);
  const words = invocation.list('if');
  const code = await (words.length > 0
    ? answerWhatIf(state, words, node, invocation, context, session)
    : node === undefined
      ? answerAll(state, paths, invocation, context, session)
      : answerNode(state, node, invocation, context, session));
  const unread = await session.finish();
  return unread === EXIT.clean ? code : unread;
}

/** The first word is a path when there is such a file or folder, and else a part of the plan. */
async function open(
  invocation: Invocation,
  context: CommandContext,
): Promise<{ readonly node: string | undefined; readonly paths: readonly string[]; readonly session: Session }> {
  const [first, ...rest] = invocation.arguments;
  try {
    const paths = invocation.arguments;
    return { node: undefined, paths, session: await openSession(invocation, context, paths) };
  } catch (error) {
    const isNode = isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND') && error.data.path === first;
    if (first === undefined || !isNode || /[/\\]/.test(first)) throw error;
    return { node: first, paths: rest, session: await openSession(invocation, context, rest) };
  }
}

async function answerAll(
  state: PlanState,
  paths: readonly string[],
  invocation: Invocation,
  { terminal }: CommandContext,
  session: Session,
): Promise<number> {
  if (invocation.has('json')) {
    const { readyJson } = await import('../ready/ready-json.ts');
    terminal.out(`${JSON.stringify(readyJson(state, session.registers), undefined, 2)}\n`);
  } else {
    const { renderReady } = await import('../ready/render-ready.ts');
    terminal.out(`${(await renderReady(state, paths.join(' '), await session.style())).join('\n')}\n`);
  }
  return isUnsure(state) ? EXIT.findings : EXIT.clean;
}

async function answerNode(
  state: PlanState,
  word: string,
  invocation: Invocation,
  { terminal }: CommandContext,
  session: Session,
): Promise<number> {
  const { findNode } = await import('../ready/find-node.ts');
  const found = findNode(state, word);
  if (invocation.has('json')) {
    const { nodeJson, problemsJson } = await import('../ready/ready-json.ts');
    const answer = { asOf: state.today, ...nodeJson(found), problems: problemsJson(state) };
    terminal.out(`${JSON.stringify(answer, undefined, 2)}\n`);
  } else {
    const { renderNode } = await import('../ready/render-node.ts');
    terminal.out(`${(await renderNode(state, found, await session.style())).join('\n')}\n`);
  }
  return isUnsure(state) || found.state === 'blocked' || found.state === 'later' ? EXIT.findings : EXIT.clean;
}

async function answerWhatIf(
  state: PlanState,
  words: readonly string[],
  node: string | undefined,
  invocation: Invocation,
  { terminal }: CommandContext,
  session: Session,
): Promise<number> {
  const { suppose } = await import('../ready/suppose.ts');
  const { suppositions, assumed } = suppose(state, words);
  const after = evaluated(state, assumed);
  const { findNode } = await import('../ready/find-node.ts');
  const asked = node === undefined ? undefined : findNode(after, node);
  const changes = compareReadiness(state.readiness, after.readiness).filter(
    (change) => asked === undefined || change.after.node.key === asked.node.key,
  );
  if (invocation.has('json')) {
    const { whatIfJson } = await import('../ready/ready-json.ts');
    terminal.out(`${JSON.stringify(whatIfJson(after, suppositions, changes), undefined, 2)}\n`);
  } else {
    const { renderWhatIf } = await import('../ready/render-what-if.ts');
    terminal.out(`${(await renderWhatIf(after, suppositions, changes, await session.style())).join('\n')}\n`);
  }
  const isHeld = asked !== undefined && (asked.state === 'blocked' || asked.state === 'later');
  return isUnsure(state) || isHeld ? EXIT.findings : EXIT.clean;
}
