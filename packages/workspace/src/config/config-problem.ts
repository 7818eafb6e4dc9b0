import { DecisisError } from '@decisis/core';
import type { Config } from './config.ts';

/** One problem of decisis.toml at its place; line and column count from 1, columns in UTF-16 units. */
export interface ConfigProblem {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
  readonly expected: string;
  readonly nearest: readonly string[];
}

/** The error that tells all of them; there must be at least one. */
export function invalidConfig(path: string, problems: readonly ConfigProblem[]): DecisisError<'DCS_CONFIG_INVALID'> {
  const [first, ...further] = problems as [ConfigProblem, ...ConfigProblem[]];
  return new DecisisError('DCS_CONFIG_INVALID', { path, ...first, further });
}

/** The error about the entries of a decisis.toml that cannot be understood, for whoever asks about the file itself. */
export function invalidEntries({
  path,
  policy,
}: Pick<Config, 'path' | 'policy'>): DecisisError<'DCS_CONFIG_INVALID'> | undefined {
  const problems = [
    ...policy.sentinels.flatMap((one) => (one.kind === 'invalid' ? [...one.problems] : [])),
    ...policy.invalidExceptions.flatMap((one) => [...one.problems]),
  ].toSorted((a, b) => a.line - b.line || a.column - b.column);
  return path === undefined || problems.length === 0 ? undefined : invalidConfig(path, problems);
}
