import { DecisisError, isDecisisError } from '@decisis/core';
import { parseArguments } from './arguments/parse-arguments.ts';
import { findCommand, resolveCommand, unknownCommand, type ResolvedCommand } from './arguments/resolve-command.ts';
import { GLOBAL_OPTIONS } from './arguments/shared-options.ts';
import type { Invocation } from './arguments/command-spec.ts';
import type { CommandContext } from './commands/command-context.ts';
import { loadCommand } from './commands/load-command.ts';
import { EXIT } from './exit-codes.ts';
import { openTerminal, type Mode, type Terminal } from './output/terminal.ts';
import type { OnPaper } from './session/paper-only.ts';
import { OutputFailed, ReaderGone } from './output/write-out.ts';

/** Runs one command line and answers its exit code; `argv` holds the words after the program's name. */
export async function main(argv: readonly string[]): Promise<number> {
  const terminal = openTerminal(process.env);
  try {
    return await runCommand(resolveCommand(argv), {
      cwd: workingFolder(),
      env: process.env,
      terminal,
      now: new Date(),
    });
  } catch (error) {
    if (error instanceof ReaderGone) return EXIT.clean;
    await reportError(error, argv, terminal);
    return failureCode(argv);
  }
}

async function runCommand({ spec, words, doubtful }: ResolvedCommand, context: CommandContext): Promise<number> {
  if (words.includes('--version') || words.includes('-V')) {
    const { readVersion } = await import('./output/read-version.ts');
    context.terminal.out(`${readVersion(process.argv[1] as string)}\n`);
    return EXIT.clean;
  }
  const invocation = parseArguments(spec, [...spec.options, ...GLOBAL_OPTIONS], words);
  if (invocation.has('help')) {
    const { printHelp } = await import('./commands/help.ts');
    return await printHelp(spec, invocation, context);
  }
  const run = await loadCommand(spec.name);
  try {
    const paper = await paperOf(spec, invocation, context);
    const code = await run(paper?.invocation ?? invocation, context);
    if (paper !== undefined) context.terminal.err(`${paper.notice}\n`);
    return code;
  } catch (error) {
    const isNoPath = isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND') && error.data.path === doubtful;
    throw isNoPath ? unknownCommand(doubtful) : error;
  }
}

/** Loaded for commands that may write, and for no other. */
async function paperOf(
  spec: ResolvedCommand['spec'],
  invocation: Invocation,
  context: CommandContext,
): Promise<OnPaper | undefined> {
  const { options, writesWith } = spec;
  const isWriting = writesWith === undefined || writesWith.some((option) => invocation.has(option));
  if (!isWriting || invocation.flag('check') === true || !options.some(({ name }) => name === 'write'))
    return undefined;
  const { onPaper } = await import('./session/paper-only.ts');
  return await onPaper(spec, invocation, context);
}

/** Where the command runs. Another program may have removed the folder in the meantime. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    const data = { path: 'the folder you are in', reason: 'it is gone; change to one that exists' };
    throw new DecisisError('DCS_DOCUMENT_UNREADABLE', data, { cause: error });
  }
}

async function reportError(thrown: unknown, argv: readonly string[], terminal: Terminal): Promise<void> {
  const error = thrown instanceof OutputFailed ? await outputError(thrown) : thrown;
  const { errorJson, renderError } = await import('./output/render-error.ts');
  try {
    if (argv.includes('--json') && isDecisisError(error) && error.kind !== 'internal') {
      terminal.err(`${JSON.stringify(errorJson(error), undefined, 2)}\n`);
    } else {
      const paint = await terminal.errPaint(colorOf(argv));
      terminal.err(renderError(error, paint, argv.includes('--debug')));
    }
  } catch (failure) {
    // Nobody can be told any more; the exit code still says it.
    if (!(failure instanceof ReaderGone || failure instanceof OutputFailed)) throw failure;
  }
}

/** Some commands follow their host: git takes 2 from a merge driver for a conflict. */
function failureCode(argv: readonly string[]): number {
  const name = argv.find((word) => !word.startsWith('-'));
  return (name === undefined ? undefined : findCommand(name)?.failureCode) ?? EXIT.couldNotRun;
}

async function outputError(failed: OutputFailed): Promise<DecisisError> {
  const { describeSystemError } = await import('@decisis/workspace');
  const reason = describeSystemError(failed.cause);
  return new DecisisError('DCS_CLI_OUTPUT_FAILED', { output: failed.message, reason }, { cause: failed.cause });
}

/** The colour asked for, also when the rest of the command line could not be read. */
function colorOf(argv: readonly string[]): Mode {
  if (argv.includes('--no-color')) return 'never';
  const at = argv.findLastIndex((word) => word === '--color' || word.startsWith('--color='));
  const value = at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return value === 'always' || value === 'never' ? value : 'auto';
}
