import { duplicateKey, type DataFormat } from '@decisis/core';
import { parse as parseToml, TomlError } from 'smol-toml';
import { jsonProblem } from './json-problem.ts';
import { plainJson } from './plain-json.ts';
import { YamlProblem, yamlValues, type YamlValues } from './yaml-values.ts';

/**
 * Structured data, of YAML with what else it tells of itself, or why it is none in one line, with the offset where that shows when it
 * shows somewhere.
 */
export type ParsedData =
  | ({ readonly data: unknown } & Partial<YamlValues>)
  | { readonly problem: string; readonly offset?: number };

const MOST_DEPTH = 200;
const TOO_DEEP = `it is nested deeper than ${MOST_DEPTH} levels`;
const MOST_YAML = 2 * 1024 * 1024;

/** The format that the ending of a path tells. */
export function formatOf(path: string): DataFormat | undefined {
  if (/\.(?:json|jsonc|webmanifest)$/i.test(path)) return 'json';
  if (/\.toml$/i.test(path)) return 'toml';
  return /\.ya?ml$/i.test(path) ? 'yaml' : undefined;
}

/** Parses data, within limits of size, depth and aliases. Never throws: what is wrong is told. */
export async function parseData(text: string, format: DataFormat): Promise<ParsedData> {
  try {
    const plain = text.replace(/^\ufeff/, '');
    if (format === 'json') return parseJson(plain);
    if (format === 'toml') return { data: parseToml(plain, { maxDepth: MOST_DEPTH }) };
    return await parseYaml(plain, text.length - plain.length);
  } catch (error) {
    if (error instanceof TomlError) return { problem: firstLine(error), offset: offsetAt(text, error) };
    return { problem: error instanceof Error ? firstLine(error) : String(error) };
  }
}

function firstLine({ message }: Error): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
}

function offsetAt(text: string, { line, column }: { readonly line: number; readonly column: number }): number {
  let start = 0;
  for (let number = 1; number < line; number += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

function parseJson(text: string): ParsedData {
  if (isDeep(text)) return { problem: TOO_DEEP };
  let plain = text;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    plain = plainJson(text);
    const problem = jsonProblem(plain);
    if (problem !== undefined) return problem;
    data = JSON.parse(plain);
  }
  const twice = duplicateKey(plain);
  return twice === undefined
    ? { data }
    : { problem: `the key ${JSON.stringify(twice.key.slice(0, 80))} stands twice in one object`, offset: twice.offset };
}

async function parseYaml(text: string, from: number): Promise<ParsedData> {
  if (text.length > MOST_YAML) return { problem: `it is longer than ${MOST_YAML} characters` };
  if (isDeep(text)) return { problem: TOO_DEEP };
  const yaml = await import('yaml');
  const documents = yaml.parseAllDocuments(text, { logLevel: 'error' });
  if (!Array.isArray(documents)) return { data: null };
  const [problem] = documents.flatMap(({ errors }) => errors);
  if (problem !== undefined) return { problem: firstLine(problem), offset: problem.pos[0] + from };
  try {
    const { offsetOf, ...values } = yamlValues(yaml, documents, text);
    return { ...values, offsetOf: (keys) => offsetOf(keys) + from };
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    return { problem: error.message, offset: error.offset + from };
  }
}

// The parser recurses: what would exhaust its stack is refused before, by a bound that no honest file reaches.
function isDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > MOST_DEPTH) return true;
  }
  return /^ {800}/m.test(text) || /(?:- ){200}/.test(text);
}
