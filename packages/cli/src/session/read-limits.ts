import { DecisisError } from '@decisis/core';
import type { Config } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';

/** The settings with the limits that the command line raises or lowers. */
export function withLimits(config: Config, invocation: Invocation): Config {
  const documentBytes = limitOf(invocation, 'max-bytes') ?? config.limits.documentBytes;
  const rows = limitOf(invocation, 'max-rows') ?? config.limits.rows;
  return { ...config, limits: { documentBytes, rows } };
}

function limitOf(invocation: Invocation, option: string): number | undefined {
  const value = invocation.value(option);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `"${value}" is no limit for --${option}`,
    instead: `write a whole number above 0, as in "--${option} 100000000"`,
  });
}
