import nodePath from 'node:path';
import { checkIdentities, DecisisError, type Finding, type Register } from '@decisis/core';
import {
  findRepository,
  NO_CACHE,
  openCache,
  type AnswerCache,
  readConfig,
  resolveArguments,
  type Config,
  type LeftOut,
  type RegisterInput,
  type Repository,
  type ResolveOptions,
} from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { startProgress } from '../output/progress.ts';
import type { Mode, Style, Terminal } from '../output/terminal.ts';
import { civilToday } from '../query/as-of.ts';
import { identityOfRow } from '../query/row-identity.ts';
import { programIdentity } from './program-identity.ts';
import { withLimits } from './read-limits.ts';
import { RegisterReader } from './read-registers.ts';
import { ReadView, type RegisterView } from './register-view.ts';

/** The registers that one run speaks about, read. */
export interface Session {
  readonly repository: Repository;
  readonly config: Config;
  /** What is kept between runs. */
  readonly cache: AnswerCache;
  /** The registers as lists and counts see them. */
  readonly views: readonly RegisterView[];
  /** The registers themselves; read when they are asked for, if not before. */
  readonly registers: readonly Register[];
  /** The documents of each register, in the same order; for commands that write. */
  readonly inputs: readonly RegisterInput[];
  readonly leftOut: readonly LeftOut[];
  /** Civil date of the run. */
  readonly today: string;
  /** Everything noticed while reading, within and between registers; found out when it is asked for. */
  findings(): readonly Finding[];
  style(): Promise<Style>;
  /**
   * Says on stderr what could not be read, and keeps what was found out for the next run; answers the exit code of a command
   * that only reads. What is `told` already is not told again.
   */
  finish(told?: readonly LeftOut[]): Promise<number>;
}

/**
 * What a command asks of registers: facts, which an earlier run may have kept, the texts themselves, or the documents, which
 * are read as registers when these are asked for.
 */
export type Need = 'facts' | 'texts' | 'documents';

/** What a session reads instead of the working tree around it by its own settings. */
export interface SessionSubject {
  readonly repository: Repository;
  readonly config: Config;
  /** Where the files are read from when not from the folder. */
  readonly source: ResolveOptions['source'];
  /** Whether it is the working tree with its own settings after all, of which earlier runs may have kept something. */
  readonly isCurrent?: boolean;
  /** Is told what cannot be read, so that the rest is; without it, that is an error. */
  readonly onUnread?: ResolveOptions['onUnread'];
}

/**
 * Reads the registers that some paths name, or those of the repository when there are none. Throws what makes an answer
 * impossible; a document that was found but cannot be read is told by `finish`, after what could be answered.
 */
export async function openSession(
  invocation: Invocation,
  context: CommandContext,
  paths: readonly string[],
  need: Need = 'texts',
  subject?: SessionSubject,
): Promise<Session> {
  const { terminal, cwd } = context;
  const repository = subject?.repository ?? findRepository(cwd);
  // What a change is judged by is read afresh, whatever earlier runs kept.
  const isFresh = (subject !== undefined && subject.isCurrent !== true) || invocation.flag('no-cache') === true;
  const memory = { cache: isFresh ? NO_CACHE : openCache(context.env, cwd), program: programIdentity() };
  const { cache } = memory;
  const config = subject?.config ?? withLimits(await readConfig(repository, memory), invocation);
  const today = civilToday(invocation.value('as-of'), context.now, config.project.timezone);
  const reader = new RegisterReader(config.limits.rows, memory);
  const progress = startProgress(terminal, context.now);
  const found = await resolveArguments(paths, {
    repository,
    cwd,
    config,
    ...(subject?.source === undefined ? {} : { source: subject.source }),
    ...(subject?.onUnread === undefined ? {} : { onUnread: subject.onUnread }),
    detect: reader.detect,
    onProgress: (documents) => progress.tell(`${documents} documents looked at`),
  });
  const open = (input: RegisterInput): RegisterView =>
    need === 'facts' ? reader.open(input) : new ReadView(reader.read(input));
  let opened: readonly RegisterView[] | undefined;
  const views = (): readonly RegisterView[] => (opened ??= found.registers.map(open));
  if (need !== 'documents') {
    opened = found.registers.map((input) => {
      progress.tell(input.path);
      return open(input);
    });
  }
  progress.end();
  return {
    repository,
    config,
    cache,
    get views() {
      return views();
    },
    get registers() {
      return views().map(({ reading }) => reading);
    },
    inputs: found.registers,
    leftOut: found.leftOut,
    today,
    findings: () => [
      ...views().flatMap(({ findings }) => findings),
      ...(views().length < 2 ? [] : checkIdentities(views().map(({ rows }) => rows.map(identityOfRow)))),
    ],
    style: () =>
      terminal.outStyle({ ...modesOf(invocation, config), resolve: (path) => nodePath.resolve(repository.root, path) }),
    finish: async (told = []) => {
      const isNew = (left: LeftOut): boolean => told.every(({ path }) => path !== left.path);
      const code = tellUnread(terminal, found.leftOut.filter(isNew), found.stoppedAt);
      for (const view of opened ?? []) view.keep();
      await cache.close();
      return code;
    },
  };
}

/** When to colour and to link: the command line decides over decisis.toml. */
export function modesOf(invocation: Invocation, config: Config): { color: Mode; hyperlinks: Mode } {
  const { color, hyperlinks } = config.output;
  if (invocation.flag('no-color') === true) return { color: 'never', hyperlinks };
  const asked = invocation.value('color');
  if (asked === undefined) return { color, hyperlinks };
  if (asked === 'auto' || asked === 'always' || asked === 'never') return { color: asked, hyperlinks };
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `"${asked}" is no value of --color`,
    instead: 'write auto, always or never',
  });
}

function tellUnread(terminal: Terminal, leftOut: readonly LeftOut[], stoppedAt: number | undefined): number {
  const unread = leftOut.filter(({ reason, mayHoldDecisions }) => reason === 'unreadable' || mayHoldDecisions === true);
  for (const { path, detail = 'it cannot be read' } of unread) {
    terminal.err(`warning: the answer is incomplete: ${detail.includes(path) ? detail : `${path}: ${detail}`}\n`);
  }
  if (stoppedAt !== undefined) {
    terminal.err(`warning: the answer is incomplete: the search stopped after ${stoppedAt} files and folders\n`);
  }
  return unread.length === 0 && stoppedAt === undefined ? EXIT.clean : EXIT.couldNotRun;
}
