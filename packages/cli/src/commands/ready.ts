import { compareReadiness, isDecisisError } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { evaluated, isUnsure, readPlanState, type PlanState } from '../ready/plan-state.ts';
import { openSession, type Session } from '../session/open-session.ts';
import { unlessUnreadable } from '../session/unless-unreadable.ts';
import type { CommandContext } from './command-context.ts';

/** Says what may start; of one part of the plan, exits with 1 while it may not. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { node, paths, session } = await open(invocation, context);
  const around = await aroundPaths(session, paths, invocation, context);
  const state = await (around === undefined
    ? readPlanState(session)
    : readPlanState(around, new Set(documentsOf(session))));
  const words = invocation.list('if');
  const code = await (words.length > 0
    ? answerWhatIf(state, words, node, invocation, context, session)
    : node === undefined
      ? answerAll(state, around === undefined ? paths : [], invocation, context, session)
      : answerNode(state, node, invocation, context, session));
  const unread = await session.finish();
  const others = (await around?.finish(session.leftOut)) ?? EXIT.clean;
  return unread !== EXIT.clean ? unread : others === EXIT.clean ? code : others;
}

/**
 * The whole repository, when registers of it were named and there are settings: gates and the plan name what stands in any register, and without the
 * others a gate would wait for what nobody knows.
 */
async function aroundPaths(
  named: Session,
  paths: readonly string[],
  invocation: Invocation,
  context: CommandContext,
): Promise<Session | undefined> {
  if (paths.length === 0 || !named.repository.hasConfig) return undefined;
  const whole = await unlessUnreadable(() => openSession(invocation, context, []));
  if (whole === undefined) return undefined;
  const known = new Set(documentsOf(whole));
  return documentsOf(named).every((path) => known.has(path)) ? whole : undefined;
}

function isAsked({ asked }: PlanState, key: string): boolean {
  return asked?.has(key) ?? true;
}

function documentsOf({ inputs }: Session): readonly string[] {
  return inputs.flatMap(({ documents }) => documents.map(({ path }) => path));
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
  const changes = compareReadiness(state.readiness, after.readiness).filter(({ after: { node: changed } }) =>
    asked === undefined ? isAsked(state, changed.key) : changed.key === asked.node.key,
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
