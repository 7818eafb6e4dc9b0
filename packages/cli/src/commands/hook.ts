import { DecisisError, isDecisisError, standingText, type ProposedEdit } from '@decisis/core';
import { findRepository, locateFile, readStandardInput } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { HOSTS, proposedEdit, readEditEvent, type EditEvent, type Host } from '../hook/edit-event.ts';
import { openEditedRepository } from '../hook/edited-repository.ts';
import { hostAnswer, unjudgedAnswer, type HostAnswer } from '../hook/host-answer.ts';
import { judgeEvent } from '../hook/judge-event.ts';
import type { CommandContext } from './command-context.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const SILENT: HostAnswer = { out: '', err: '', code: 0 };

/** Answers a host before an edit. Whatever goes wrong, the host gets an answer and a person is told. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  if (invocation.arguments[0] !== 'pre-edit')
    throw usage(`"${invocation.arguments[0] ?? ''}" is no moment of a hook`, 'write "decisis hook pre-edit"');
  const host = hostOf(invocation);
  const isClosed = invocation.flag('fail-closed') === true;
  // Warnings about documents would be taken for the reason of a denial.
  const quiet = { ...context, terminal: { ...context.terminal, err: () => undefined, isInteractive: false } };
  let known = host;
  let answer: HostAnswer;
  try {
    const bytes = readStandardInput(MOST_BYTES);
    if (bytes === undefined) answer = unjudgedAnswer(host, 'the event is larger than 64 MB', isClosed);
    else if (host === 'git') answer = await answerGit(bytes.toString('utf8'), invocation, quiet, isClosed);
    else {
      const event = readEditEvent(bytes.toString('utf8'), host);
      known = event.host;
      answer = await answerEvent(event, invocation, quiet, isClosed);
    }
  } catch (error) {
    answer = unjudgedAnswer(known, messageOf(error), isClosed);
  }
  if (answer.out !== '') context.terminal.out(answer.out);
  if (answer.err !== '') context.terminal.err(answer.err);
  return answer.code;
}

async function answerEvent(
  event: EditEvent,
  invocation: Invocation,
  context: CommandContext,
  isClosed: boolean,
): Promise<HostAnswer> {
  if (event.kind === 'unreadable') return unjudgedAnswer(event.host, event.problem, isClosed);
  if (event.kind === 'other') return event.host === 'cursor' ? { ...SILENT, out: '{}\n' } : SILENT;
  const { host, edit } = event;
  const folder = event.folder ?? context.cwd;
  const edited = await openEditedRepository(invocation, context, folder);
  const path = locateFile(edited.repository.root, folder, edit.path);
  // A file of another tree is no business of these decisions.
  if (path === undefined) return host === 'cursor' ? { ...SILENT, out: '{}\n' } : SILENT;
  const proposed = proposedEdit(path, standingText(edited.outside.view, path), edit);
  if ('problem' in proposed) return unjudgedAnswer(host, `${path}: ${proposed.problem}`, isClosed);
  const { verdict, bindings } = await judgeEvent(edited, [proposed], 'agent', invocation, context);
  return hostAnswer(host, verdict, bindings);
}

/** What a commit would change, as git lists it. People commit, so what only people may do is not refused. */
async function answerGit(
  listing: string,
  invocation: Invocation,
  context: CommandContext,
  isClosed: boolean,
): Promise<HostAnswer> {
  const { openGit, readStagedFiles } = await import('@decisis/workspace/git');
  const { root } = findRepository(context.cwd);
  const opened = openGit(root, context.env['PATH'] ?? '');
  const staged = readStagedFiles(() => opened.git, listing);
  if (staged === undefined) {
    const problem = 'standard input is no listing of "git diff-index --cached --raw -z --no-renames --full-index"';
    return unjudgedAnswer('git', problem, isClosed);
  }
  const prefix = opened.prefix === '' ? '' : `${opened.prefix}/`;
  const below = (path: string): string | undefined => (path.startsWith(prefix) ? path.slice(prefix.length) : undefined);
  const edits = staged.flatMap((file): ProposedEdit[] => {
    const path = below(file.path);
    if (path === undefined) return [];
    const { before, after, unread, isFolder } = file;
    const leadsTo = file.leadsTo === undefined ? undefined : below(file.leadsTo);
    return [
      {
        path,
        before,
        after,
        ...(unread === undefined ? {} : { unread }),
        ...(isFolder === undefined ? {} : { isFolder }),
        ...(leadsTo === undefined ? {} : { leadsTo }),
      },
    ];
  });
  if (edits.length === 0) return SILENT;
  const { stagedStateOf } = await import('../hook/staged-state.ts');
  const edited = await openEditedRepository(invocation, context, root, (limited) =>
    stagedStateOf(opened.git, staged, opened.prefix, limited),
  );
  const { verdict } = await judgeEvent(edited, edits, 'person', invocation, context);
  return hostAnswer('git', verdict, []);
}

function hostOf(invocation: Invocation): Host | undefined {
  const asked = invocation.value('host');
  if (asked === undefined) return undefined;
  const host = HOSTS.find((one) => one === asked);
  if (host !== undefined) return host;
  throw usage(`"${asked}" is no host`, `write one of ${HOSTS.join(', ')}`);
}

function messageOf(error: unknown): string {
  if (isDecisisError(error)) return `${error.message} (${error.code})`;
  return error instanceof Error ? error.message : String(error);
}

function usage(problem: string, instead: string): DecisisError {
  return new DecisisError('DCS_CLI_INVALID_USAGE', { problem, instead });
}
