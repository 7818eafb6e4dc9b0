import {
  compilePattern,
  isCompiled,
  SENTINEL_KINDS,
  type ReportedLevel,
  type Sentinel,
  type SentinelKind,
} from '@decisis/core';
import type { SchemaProblem } from '../check-schema.ts';
import { policySection } from './policy-section.ts';

interface RawSentinel {
  readonly id: string;
  readonly decision: string;
  readonly statement: string;
  readonly kind: SentinelKind;
  readonly level?: ReportedLevel;
  readonly after?: string;
  readonly classes?: readonly string[];
  readonly paths?: readonly string[];
  readonly exclude?: readonly string[];
  readonly patterns?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  readonly tripwire?: string;
}

const text = (description: string) => ({ type: 'string' as const, minLength: 1, description });
const texts = (description: string) => ({
  type: 'array' as const,
  items: { type: 'string' as const, minLength: 1 },
  description,
});

/** `[[sentinel]]`: checks that hold the repository to a decision. */
export const sentinelSection = policySection<readonly RawSentinel[], readonly Sentinel[]>({
  schema: {
    type: 'array',
    description: 'Checks that fail when code, documents, data or a running system depart from a decision.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'decision', 'statement', 'kind'],
      properties: {
        id: text('Name of the sentinel, unique in this file.'),
        decision: text('The decision that it holds: an identifier, or "register:ID".'),
        statement: text('What it holds, in words.'),
        kind: { enum: SENTINEL_KINDS, description: 'How it looks.' },
        level: { enum: ['hard', 'soft', 'advisory'], description: 'How much a failure weighs; "hard" when absent.' },
        after: text('The phase after which it is looked at; always when absent.'),
        classes: texts('Path classes whose files it looks at.'),
        paths: texts('Globs of files that it looks at, beside the classes.'),
        exclude: texts('Globs of files that it does not look at.'),
        patterns: texts('Regular expressions in RE2 syntax, tried line by line; one that matches is enough.'),
        least: { type: 'integer', minimum: 0, description: 'For "count": at least so many lines.' },
        most: { type: 'integer', minimum: 0, description: 'For "count": at most so many lines.' },
        tripwire: text('A text on which the sentinel must fail.'),
      },
    },
  },
  // A line of the file is not known here; the finding points to its head.
  normalize: (raw = []) =>
    raw.map((one) => ({
      id: one.id,
      decision: one.decision,
      statement: one.statement,
      kind: one.kind,
      level: one.level ?? 'hard',
      after: one.after,
      origin: { path: 'decisis.toml', line: 1 },
      files: { classes: one.classes ?? [], include: one.paths ?? [], exclude: one.exclude ?? [] },
      patterns: one.patterns ?? [],
      least: one.least,
      most: one.most,
      tripwire: one.tripwire,
    })),
  check: (raw) => raw.flatMap((one, index) => [...checkPatterns(one, index), ...checkShape(one, index, raw)]),
});

function checkPatterns({ patterns = [] }: RawSentinel, index: number): SchemaProblem[] {
  return patterns.flatMap((pattern, at) => {
    const result = compilePattern(pattern);
    if (isCompiled(result)) return [];
    const problem = `has the pattern "${pattern}", which does not compile at character ${result.at + 1}: ${result.problem}`;
    return [wrong(index, problem, 'a regular expression in RE2 syntax', 'patterns', at)];
  });
}

function checkShape(one: RawSentinel, index: number, all: readonly RawSentinel[]): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  if (all.findIndex(({ id }) => id === one.id) !== index)
    problems.push(wrong(index, `has two sentinels called "${one.id}"`, 'another name', 'id'));
  if ((one.patterns ?? []).length === 0)
    problems.push(wrong(index, 'has a sentinel without "patterns"', 'patterns = ["…"]'));
  if ((one.classes ?? []).length === 0 && (one.paths ?? []).length === 0)
    problems.push(wrong(index, 'has a sentinel that looks at no files', 'classes = ["…"] or paths = ["src/**"]'));
  if (one.kind === 'count' && one.least === undefined && one.most === undefined)
    problems.push(wrong(index, 'has a "count" without bounds', 'least = 1, most = 1 or both'));
  return problems;
}

function wrong(index: number, problem: string, expected: string, ...rest: Array<string | number>): SchemaProblem {
  return { path: ['sentinel', index, ...rest], at: 'value', problem, expected };
}
