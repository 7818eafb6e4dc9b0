import { DecisisError } from '@decisis/core';
import type { CommandSpec, Invocation, OptionSpec } from './command-spec.ts';
import { nearestNames } from '@decisis/workspace';

// An own parser, not commander: its import alone takes 6 ms of the 30 that a whole `decisis list` may take beyond an
// empty Node, and the same tables have to feed help and completion anyway.

/**
 * Reads the words after the command's name by its table. Options may stand anywhere, `--name value` and `--name=value`
 * are the same, short switches may be joined, `--` ends the options. Refuses what the table does not know, with the
 * nearest known name.
 */
export function parseArguments(
  spec: CommandSpec,
  options: readonly OptionSpec[],
  words: readonly string[],
): Invocation {
  const parsed = new ParsedArguments();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    if (word === '--') {
      parsed.arguments.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') parsed.arguments.push(word);
    else if (word.startsWith('--')) at += readLong(spec, options, words, at, parsed);
    else at += readShort(spec, options, words, at, parsed);
  }
  // `--help` asks about the command, so nothing may be missing for it.
  if (!parsed.has('help')) assertCount(spec, parsed.arguments);
  return parsed;
}

class ParsedArguments implements Invocation {
  readonly arguments: string[] = [];
  readonly #values = new Map<string, string[]>();
  readonly #flags = new Map<string, boolean>();

  addValue(option: string, value: string): void {
    const values = this.#values.get(option);
    if (values === undefined) this.#values.set(option, [value]);
    else values.push(value);
  }

  addFlag(option: string, value: boolean): void {
    this.#flags.set(option, value);
  }

  has(option: string): boolean {
    return this.#values.has(option) || this.#flags.has(option);
  }

  flag(option: string): boolean | undefined {
    return this.#flags.get(option);
  }

  value(option: string): string | undefined {
    return this.#values.get(option)?.at(-1);
  }

  list(option: string): readonly string[] {
    const values = this.#values.get(option) ?? [];
    return values.flatMap((value) => value.split(',').map((part) => part.trim()));
  }
}

/** Answers how many further words were taken. */
function readLong(
  spec: CommandSpec,
  options: readonly OptionSpec[],
  words: readonly string[],
  at: number,
  parsed: ParsedArguments,
): number {
  const word = words[at] as string;
  const equals = word.indexOf('=');
  const name = word.slice(2, equals === -1 ? undefined : equals);
  const known = options.find((option) => option.name === name);
  if (known === undefined) {
    const negated = options.find((option) => option.isNegatable === true && `no-${option.name}` === name);
    if (negated === undefined || equals !== -1) throw unknownOption(spec, options, `--${name}`);
    parsed.addFlag(negated.name, false);
    return 0;
  }
  if (known.value === undefined) {
    if (equals !== -1) throw usage(spec, `option "--${name}" takes no value`, `write "--${name}" alone`);
    parsed.addFlag(name, true);
    return 0;
  }
  if (equals !== -1) {
    parsed.addValue(name, word.slice(equals + 1));
    return 0;
  }
  parsed.addValue(name, valueAfter(spec, known, words, at));
  return 1;
}

function readShort(
  spec: CommandSpec,
  options: readonly OptionSpec[],
  words: readonly string[],
  at: number,
  parsed: ParsedArguments,
): number {
  const letters = (words[at] as string).slice(1);
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters.charAt(index);
    const known = options.find((option) => option.short === letter);
    if (known === undefined) throw unknownOption(spec, options, `-${letter}`);
    if (known.value === undefined) {
      parsed.addFlag(known.name, true);
      continue;
    }
    const rest = letters.slice(index + 1);
    parsed.addValue(known.name, rest === '' ? valueAfter(spec, known, words, at) : rest.replace(/^=/, ''));
    return rest === '' ? 1 : 0;
  }
  return 0;
}

function valueAfter(spec: CommandSpec, option: OptionSpec, words: readonly string[], at: number): string {
  const value = words[at + 1];
  if (value === undefined || (value.startsWith('--') && value.length > 2)) {
    throw usage(
      spec,
      `option "--${option.name}" needs a value`,
      `write "--${option.name} ${option.choices?.[0] ?? option.value}"`,
    );
  }
  return value;
}

function unknownOption(spec: CommandSpec, options: readonly OptionSpec[], written: string): DecisisError {
  const names = options.flatMap(({ name, isNegatable }) => (isNegatable === true ? [name, `no-${name}`] : [name]));
  const nearest = written.length < 3 ? [] : nearestNames(written.slice(2), names).map((name) => `"--${name}"`);
  const help = `run "${commandLine(spec)} --help" to see every option`;
  return usage(
    spec,
    `unknown option "${written}"`,
    nearest.length === 0 ? help : `use ${nearest.join(' or ')}, or ${help}`,
  );
}

function assertCount(spec: CommandSpec, given: readonly string[]): void {
  const line = `${commandLine(spec)} ${spec.usage}`.trim();
  if (given.length < spec.minArguments)
    throw usage(spec, `${missing(spec, given.length)} is missing`, `write "${line}"`);
  if (given.length > spec.maxArguments) {
    throw usage(spec, `"${given[spec.maxArguments]}" is one argument too many`, `write "${line}"`);
  }
}

function missing(spec: CommandSpec, given: number): string {
  return spec.usage.split(' ').filter((word) => /^[A-Z]/.test(word))[given] ?? 'an argument';
}

function commandLine(spec: CommandSpec): string {
  return spec.name === '' ? 'decisis' : `decisis ${spec.name}`;
}

function usage(_spec: CommandSpec, problem: string, instead: string): DecisisError {
  return new DecisisError('DCS_CLI_INVALID_USAGE', { problem, instead });
}
