import { DecisisError } from '@decisis/core';
import { nearestNames } from '@decisis/workspace';
import { COMMANDS } from './catalogue.ts';
import type { CommandSpec } from './command-spec.ts';
import { GLOBAL_OPTIONS } from './shared-options.ts';
import { CHECK } from './specs/check.ts';
import { COMPLETE } from './specs/complete.ts';
import { LIST } from './specs/list.ts';
import { OVERVIEW } from './specs/overview.ts';

/** A command and the words that belong to it. */
export interface ResolvedCommand {
  readonly spec: CommandSpec;
  readonly words: readonly string[];
  /** A word taken for a path that may as well be a mistyped command. */
  readonly doubtful?: string;
}

/** What is run most is found without a look at the descriptions of forty others, which a bundle loads when they are needed. */
const OFTEN: readonly CommandSpec[] = [LIST, CHECK];

/** The command of a name, or undefined. */
export function findCommand(name: string): CommandSpec | undefined {
  return [...OFTEN, COMPLETE].find((spec) => spec.name === name) ?? COMMANDS.find((spec) => spec.name === name);
}

/**
 * Which command a command line means. Options may stand before its name. A first word that is no command asks for the
 * overview of that path; when it does not even look like a path it is told as doubtful.
 */
export function resolveCommand(argv: readonly string[]): ResolvedCommand {
  const at = firstArgument(argv);
  const word = argv[at];
  if (word === undefined) return { spec: OVERVIEW, words: argv };
  const spec = findCommand(word);
  if (spec !== undefined) return { spec, words: [...argv.slice(0, at), ...argv.slice(at + 1)] };
  return /[/\\.*]/.test(word) ? { spec: OVERVIEW, words: argv } : { spec: OVERVIEW, words: argv, doubtful: word };
}

/** The refusal of a name that is no command. */
export function unknownCommand(word: string): DecisisError {
  const nearest = nearestNames(
    word,
    COMMANDS.map(({ name }) => name),
  );
  const instead =
    nearest.length === 0
      ? 'run "decisis help" to see every command'
      : `use ${nearest.map((name) => `"decisis ${name}"`).join(' or ')}`;
  return new DecisisError('DCS_CLI_INVALID_USAGE', { problem: `"${word}" is neither a command nor a path`, instead });
}

function firstArgument(argv: readonly string[]): number {
  const options = [...OVERVIEW.options, ...GLOBAL_OPTIONS];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] as string;
    if (word === '--') return argv.length;
    if (!word.startsWith('-')) return at;
    const takesNext = options.some(({ name, value }) => value !== undefined && word === `--${name}`);
    if (takesNext) at += 1;
  }
  return argv.length;
}
