import nodePath from 'node:path';
import { checkRegisters, DecisisError, type Finding, type Register } from '@decisis/core';
import {
  findRepository,
  readConfig,
  resolveArguments,
  type Config,
  type LeftOut,
  type RegisterInput,
  type Repository,
} from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { startProgress } from '../output/progress.ts';
import type { Mode, Style, Terminal } from '../output/terminal.ts';
import { civilToday } from '../query/as-of.ts';
import { withLimits } from './read-limits.ts';
import { RegisterReader } from './read-registers.ts';

/** The registers that one run speaks about, read. */
export interface Session {
  readonly repository: Repository;
  readonly config: Config;
  readonly registers: readonly Register[];
  /** The documents of each register, in the same order; for commands that write. */
  readonly inputs: readonly RegisterInput[];
  readonly leftOut: readonly LeftOut[];
  /** Civil date of the run. */
  readonly today: string;
  /** Everything noticed while reading, within and between registers; found out when it is asked for. */
  findings(): readonly Finding[];
  style(): Promise<Style>;
  /** Says on stderr what could not be read; answers the exit code of a command that only reads. */
  finish(): number;
}

/**
 * Reads the registers that some paths name, or those of the repository when there are none. Throws what makes an answer
 * impossible; a document that was found but cannot be read is told by `finish`, after what could be answered.
 */
export async function openSession(
  invocation: Invocation,
  context: CommandContext,
  paths: readonly string[],
): Promise<Session> {
  const { terminal, cwd } = context;
  const repository = findRepository(cwd);
  const config = withLimits(await readConfig(repository), invocation);
  const today = civilToday(invocation.value('as-of'), context.now, config.project.timezone);
  const reader = new RegisterReader(config.limits.rows);
  const progress = startProgress(terminal, context.now);
  const found = await resolveArguments(paths, {
    repository,
    cwd,
    config,
    detect: reader.detect,
    onProgress: (documents) => progress.tell(`${documents} documents looked at`),
  });
  const registers = found.registers.map((input) => {
    progress.tell(input.path);
    return reader.read(input);
  });
  progress.end();
  return {
    repository,
    config,
    registers,
    inputs: found.registers,
    leftOut: found.leftOut,
    today,
    findings: () => [...registers.flatMap(({ findings }) => findings), ...checkRegisters(registers)],
    style: () =>
      terminal.outStyle({ ...modesOf(invocation, config), resolve: (path) => nodePath.resolve(repository.root, path) }),
    finish: () => tellUnread(terminal, found.leftOut, found.stoppedAt),
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
  const unread = leftOut.filter(({ reason }) => reason === 'unreadable');
  for (const { path, detail = 'it cannot be read' } of unread) {
    terminal.err(`warning: the answer is incomplete: ${detail.includes(path) ? detail : `${path}: ${detail}`}\n`);
  }
  if (stoppedAt !== undefined) {
    terminal.err(`warning: the answer is incomplete: the search stopped after ${stoppedAt} files and folders\n`);
  }
  return unread.length === 0 && stoppedAt === undefined ? EXIT.clean : EXIT.couldNotRun;
}
