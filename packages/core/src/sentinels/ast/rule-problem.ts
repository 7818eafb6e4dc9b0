import type { AstRule } from '../../policy/sentinels/ast-sentinel.ts';

/** Why a table is no rule: the keys that lead to what is wrong, what is wrong with it, and what would be right. */
export interface RuleProblem {
  readonly keys: ReadonlyArray<string | number>;
  readonly problem: string;
  readonly expected: string;
}

type Keys = ReadonlyArray<string | number>;
type Judge = (value: unknown, keys: Keys, depth: number) => RuleProblem | undefined;

const MOST_DEPTH = 24;
const MOST_TEXT = 2000;

/** What makes a rule find something by itself; `regex` and `nthChild` alone would try every node of every file. */
const FINDING = ['pattern', 'kind', 'any', 'all', 'has', 'inside'] as const;

/**
 * What is wrong with a rule object before any engine sees it: a key that rules do not have, a value of another type, a
 * nesting or a text that only exhausts the engine. Alone, it has to say what to look for. Whether patterns are code and
 * kinds exist is for the engine to say.
 */
export function ruleProblem(rule: AstRule, isAlone: boolean): RuleProblem | undefined {
  const found = judgeRule(rule, [], 0);
  if (found !== undefined || !isAlone) return found;
  if (FINDING.some((key) => Object.hasOwn(rule, key))) return undefined;
  return { keys: [], problem: 'says nothing to look for', expected: `one of ${FINDING.join(', ')}` };
}

const judgeText: Judge = (value, keys) => {
  if (typeof value !== 'string') return wrong(keys, 'is no text', 'a text');
  if (value.trim() === '') return wrong(keys, 'is empty', 'a text');
  return value.length > MOST_TEXT ? wrong(keys, `is longer than ${MOST_TEXT} characters`, 'a shorter one') : undefined;
};

const judgePattern: Judge = (value, keys) =>
  typeof value === 'string'
    ? judgeText(value, keys, 0)
    : judgeTable(value, keys, 0, { context: judgeText, selector: judgeText, strictness: judgeText });

const judgeRules: Judge = (value, keys, depth) => {
  if (!Array.isArray(value) || value.length === 0) return wrong(keys, 'is no list of rules', '[{ pattern = "…" }]');
  for (const [index, each] of value.entries()) {
    const found = judgeRule(each, [...keys, index], depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
};

const judgeNested: Judge = (value, keys, depth) => judgeRule(value, keys, depth + 1);

const judgeRelation: Judge = (value, keys, depth) =>
  judgeTable(value, keys, depth + 1, { ...RULE, stopBy: judgeStop, field: judgeText });

const judgeStop: Judge = (value, keys, depth) =>
  value === 'neighbor' || value === 'end' ? undefined : judgeRule(value, keys, depth + 1);

const judgePosition: Judge = (value, keys, depth) =>
  typeof value === 'number' || typeof value === 'string'
    ? undefined
    : judgeTable(value, keys, depth, {
        position: (each, at) =>
          typeof each === 'number' || typeof each === 'string'
            ? undefined
            : wrong(at, 'is no position', 'a number, or "2n+1"'),
        ofRule: judgeNested,
        reverse: (each, at) => (typeof each === 'boolean' ? undefined : wrong(at, 'is neither true nor false', 'true')),
      });

const RULE: Readonly<Record<string, Judge>> = {
  pattern: judgePattern,
  kind: judgeText,
  regex: judgeText,
  nthChild: judgePosition,
  all: judgeRules,
  any: judgeRules,
  not: judgeNested,
  inside: judgeRelation,
  has: judgeRelation,
  precedes: judgeRelation,
  follows: judgeRelation,
};

const judgeRule: Judge = (value, keys, depth) => judgeTable(value, keys, depth, RULE);

function judgeTable(
  value: unknown,
  keys: Keys,
  depth: number,
  known: Readonly<Record<string, Judge>>,
): RuleProblem | undefined {
  if (depth > MOST_DEPTH) return wrong(keys, `is nested deeper than ${MOST_DEPTH} rules`, 'a flatter rule');
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date)
    return wrong(keys, 'is no table', `a table with ${Object.keys(known).join(', ')}`);
  const entries = Object.entries(value);
  if (entries.length === 0) return wrong(keys, 'is empty', `one of ${Object.keys(known).join(', ')}`);
  for (const [key, each] of entries) {
    const judge = Object.hasOwn(known, key) ? known[key] : undefined;
    const found =
      judge === undefined
        ? wrong([...keys, key], 'is a key that it does not have', `one of ${Object.keys(known).join(', ')}`)
        : judge(each, [...keys, key], depth);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wrong(keys: Keys, problem: string, expected: string): RuleProblem {
  return { keys, problem, expected };
}
