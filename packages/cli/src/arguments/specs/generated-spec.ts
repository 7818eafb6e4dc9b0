import type { CommandSpec, OptionSpec } from '../command-spec.ts';
import { CHANGE, MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

const LIMITS = READ_OPTIONS.filter(({ name }) => name !== 'json' && name !== 'as-of');

/** Options of a command that makes a document. */
export const GENERATED_OPTIONS: readonly OptionSpec[] = [
  { name: 'out', value: 'FILE', summary: 'write to this file instead of printing' },
  { name: 'check', summary: 'write nothing; exit with 1 when the file is not what would be written' },
  ...CHANGE,
  ...LIMITS,
];

/** The spec of a command that makes one document from registers. */
export function generatedSpec(
  name: string,
  summary: string,
  description: readonly string[],
  path: string,
): CommandSpec {
  return {
    name,
    group: 'generate',
    summary,
    usage: '[PATH...]',
    description: [
      ...description,
      'The file is the one of --out, else the one that decisis.toml names under [[generate]].',
      PATHS,
    ],
    minArguments: 0,
    maxArguments: MANY,
    options: GENERATED_OPTIONS,
    writesWith: ['out'],
    examples: [
      { line: `decisis ${name}`, says: 'print it' },
      { line: `decisis ${name} --out ${path}`, says: 'write it' },
      { line: `decisis ${name} --check --out ${path}`, says: 'in CI: is it up to date' },
    ],
  };
}
