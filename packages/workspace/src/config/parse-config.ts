import { NO_PLAN } from '@decisis/core';
import { parse, TomlError } from 'smol-toml';
import { checkSchema, type SchemaProblem } from './check-schema.ts';
import { checkSettings } from './check-settings.ts';
import type { Config } from './config.ts';
import { invalidConfig } from './config-problem.ts';
import { CONFIG_SCHEMA } from './config-schema.ts';
import { normalizeConfig } from './normalize-config.ts';
import { problemsOfEntries } from './policy/problems-of-entries.ts';
import type { RawConfig } from './raw-config.ts';

const ANY_TOML = '"key = \\"text\\"", "key = 12", "key = [\\"a\\", \\"b\\"]" or a "[table]" line';

/**
 * The settings in a decisis.toml. Fails with DCS_CONFIG_INVALID and every problem found, at most twenty, in the order of
 * the file; a text that is no TOML has the one problem at which parsing stops. What is wrong with one sentinel, embargo or
 * exception alone fails nothing: that one is invalid, and says what and where. What finds the places is loaded on demand.
 */
export async function parseConfig(path: string, text: string): Promise<Config> {
  const value = parseToml(path, text);
  const shape = checkSchema(CONFIG_SCHEMA, value);
  // Values whose shape is wrong cannot be judged further; those of a single entry are judged with it.
  const isShaped = problemsOfEntries(shape).others.length === 0;
  const problems = isShaped ? checkSettings(value as RawConfig) : shape;
  const { ofEntries, others } = problemsOfEntries(problems);
  if (others.length === 0) return await located(normalizeConfig(path, value as RawConfig), path, text, ofEntries);
  const { locateProblems } = await import('./locate-problems.ts');
  throw invalidConfig(path, locateProblems(text, problems));
}

/** Findings about sentinels, gates and the plan point into the file; a file without them does not pay for places. */
async function located(
  config: Config,
  path: string,
  text: string,
  problems: readonly SchemaProblem[],
): Promise<Config> {
  const { policy } = config;
  const { gates, sentinels, plan, invalidExceptions } = policy;
  if (gates.length + sentinels.length + invalidExceptions.length === 0 && plan === NO_PLAN) return config;
  const { withOrigins } = await import('./policy/locate-plan.ts');
  return { ...config, policy: withOrigins(policy, path, text, problems) };
}

function parseToml(path: string, text: string): unknown {
  try {
    return parse(text, { maxDepth: 100 });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const detail = error.message.replace(/^Invalid TOML document: /, '').split('\n')[0];
    const { line, column } = error;
    const problem = `is not valid TOML: ${detail}`;
    throw invalidConfig(path, [{ line, column, problem, expected: ANY_TOML, nearest: [] }]);
  }
}
