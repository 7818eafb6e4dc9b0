import { AST_DEMANDS, AST_LANGUAGES, ruleProblem, type AstRule, type AstSentinel } from '@decisis/core';
import type { SchemaProblem, ValuePath } from '../../check-schema.ts';
import { BOUND_KEYS, boundsOf, checkBounds, TIGHTER_BOUNDS, type RawBounds } from './bound-keys.ts';
import { PATTERN_SCHEMA } from './pattern-schema.ts';
import { checkFiles, FILE_KEYS, filesOf, type RawFiles } from './sentinel-files.ts';
import { sentinelTable, wrong, type RawSentinel } from './sentinel-table.ts';

interface RawAst extends RawSentinel, RawFiles, RawBounds {
  readonly language: AstSentinel['language'];
  readonly pattern?: string;
  readonly rule?: AstRule;
  readonly demand?: AstSentinel['demand'];
}

const MOST_PATTERN = 2000;

/** `kind = "ast"`: places in the structure of source files. */
export const astTable = sentinelTable<RawAst>({
  properties: {
    ...FILE_KEYS,
    ...BOUND_KEYS,
    language: {
      enum: AST_LANGUAGES,
      description:
        'For "ast": the language of the files; beyond css, html, javascript, tsx and typescript a package brings it.',
    },
    pattern: PATTERN_SCHEMA,
    rule: {
      type: 'object',
      additionalProperties: {},
      description: 'For "ast": a rule of ast-grep; with a pattern, what that finds has to keep the rule too.',
    },
    demand: {
      enum: AST_DEMANDS,
      description: 'For "ast": whether what is found must be absent, present or counted; "absent" when absent.',
    },
  },
  required: ['language'],
  widened: [],
  tightened: TIGHTER_BOUNDS,
  normalize: (raw, base) => ({
    ...base,
    kind: 'ast',
    files: filesOf(raw),
    language: raw.language,
    pattern: raw.pattern,
    rule: raw.rule,
    demand: raw.demand ?? 'absent',
    ...boundsOf(raw),
  }),
  check: (raw, path) => [...checkLookedFor(raw, path), ...checkDemand(raw, path), ...checkFiles(raw, path)],
});

function checkLookedFor({ pattern, rule }: RawAst, path: ValuePath): readonly SchemaProblem[] {
  if (pattern === undefined && rule === undefined)
    return [wrong(path, 'has an "ast" that looks for nothing', 'pattern = "…", rule = { … } or both', 'key')];
  if (pattern !== undefined && pattern.length > MOST_PATTERN) {
    const problem = `has a pattern of ${pattern.length} characters`;
    return [wrong([...path, 'pattern'], problem, `at most ${MOST_PATTERN}`)];
  }
  const found = rule === undefined ? undefined : ruleProblem(rule, pattern === undefined);
  if (found === undefined) return [];
  const { keys, problem, expected } = found;
  const name = ['rule', ...keys].join('.');
  return [wrong([...path, 'rule', ...keys], `has a rule of which "${name}" ${problem}`, expected)];
}

function checkDemand(raw: RawAst, path: ValuePath): readonly SchemaProblem[] {
  const { demand = 'absent', least, most, figure } = raw;
  if (demand === 'count') return checkBounds(raw, 'an "ast" that counts', path);
  if (least !== undefined || most !== undefined || figure !== undefined)
    return [wrong(path, `has bounds on an "ast" that asks for "${demand}"`, 'demand = "count", or no bounds', 'key')];
  return [];
}
