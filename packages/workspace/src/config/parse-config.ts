import { DecisisError } from '@decisis/core';
import { parse, TomlError } from 'smol-toml';
import { nearestNames } from '../spelling/nearest-name.ts';
import { checkSchema, type SchemaProblem } from './check-schema.ts';
import { checkSettings } from './check-settings.ts';
import type { Config } from './config.ts';
import { CONFIG_SCHEMA } from './config-schema.ts';
import { normalizeConfig } from './normalize-config.ts';
import type { RawConfig } from './raw-config.ts';
import { TomlPositions } from './toml-positions.ts';

/** One problem of decisis.toml at its place; line and column count from 1, columns in UTF-16 units. */
export interface ConfigProblem {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
  readonly expected: string;
  readonly nearest: readonly string[];
}

const MAX_PROBLEMS = 20;
const MAX_TEXT = 200;
const ANY_TOML = '"key = \\"text\\"", "key = 12", "key = [\\"a\\", \\"b\\"]" or a "[table]" line';

/**
 * The settings in a decisis.toml. Throws DCS_CONFIG_INVALID with every problem found, at most twenty, in the order of the
 * file; a text that is no TOML has the one problem at which parsing stops. Pure.
 */
export function parseConfig(path: string, text: string): Config {
  const value = parseToml(path, text);
  const shape = checkSchema(CONFIG_SCHEMA, value);
  // Values whose shape is wrong cannot be judged further.
  const problems = shape.length > 0 ? shape : checkSettings(value as RawConfig);
  if (problems.length > 0) throw invalid(path, locate(text, problems));
  return normalizeConfig(path, value as RawConfig);
}

function parseToml(path: string, text: string): unknown {
  try {
    return parse(text, { maxDepth: 100 });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const detail = error.message.replace(/^Invalid TOML document: /, '').split('\n')[0];
    const { line, column } = error;
    throw invalid(path, [{ line, column, problem: `is not valid TOML: ${detail}`, expected: ANY_TOML, nearest: [] }]);
  }
}

function locate(text: string, problems: readonly SchemaProblem[]): readonly ConfigProblem[] {
  const positions = new TomlPositions(text, (quoted) => Object.keys(parse(`${quoted} = 0`))[0] as string);
  return problems
    .map(({ path, at, ...rest }) => ({ offset: positions.find(path)[at], ...rest }))
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, MAX_PROBLEMS)
    .map(({ offset, problem, expected, unknown }) => {
      const nearest = unknown === undefined ? [] : nearestNames(unknown.word, unknown.known);
      return { ...placeOf(text, offset), problem: oneLine(problem), expected, nearest };
    });
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const bom = lineStart === 0 && text.startsWith('\ufeff') ? 1 : 0;
  return { line: before.split('\n').length, column: offset - lineStart - bom + 1 };
}

function invalid(path: string, problems: readonly ConfigProblem[]): DecisisError {
  const [first, ...further] = problems as [ConfigProblem, ...ConfigProblem[]];
  return new DecisisError('DCS_CONFIG_INVALID', { path, ...first, further });
}

// The file may hold anything; a message stays one line of bearable length.
function oneLine(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT)}…` : line;
}
