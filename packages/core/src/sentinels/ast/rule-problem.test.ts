import { expect, test } from 'vitest';
import { ruleProblem } from './rule-problem.ts';

const told = (rule: Readonly<Record<string, unknown>>, isAlone = true) => {
  const found = ruleProblem(rule, isAlone);
  return found === undefined ? undefined : `${found.keys.join('.')} ${found.problem}`;
};

test.each([
  [{ pattern: 'tide($H)' }],
  [{ pattern: { context: 'class A { tide() }', selector: 'method_definition', strictness: 'ast' } }],
  [{ kind: 'call_expression', inside: { kind: 'for_statement', stopBy: 'end', field: 'body' } }],
  [{ any: [{ kind: 'a' }, { not: { regex: '^b' } }], nthChild: { position: '2n', ofRule: { kind: 'c' } } }],
  [{ has: { kind: 'a', stopBy: { kind: 'b' } }, precedes: { kind: 'c' }, follows: { kind: 'd' } }],
])('%j is a rule', (rule) => {
  expect(told(rule)).toBeUndefined();
});

test.each([
  [{}, ' is empty'],
  [{ kinds: 'a' }, 'kinds is a key that it does not have'],
  [{ kind: 4 }, 'kind is no text'],
  [{ kind: ' ' }, 'kind is empty'],
  [{ kind: 'a', regex: 'x'.repeat(2001) }, 'regex is longer than 2000 characters'],
  [{ pattern: { context: 'a', select: 'b' } }, 'pattern.select is a key that it does not have'],
  [{ any: [] }, 'any is no list of rules'],
  [{ any: [{ kind: 'a' }, { has: { kinds: 'b' } }] }, 'any.1.has.kinds is a key that it does not have'],
  [{ kind: 'a', nthChild: { position: {} } }, 'nthChild.position is no position'],
  [{ kind: 'a', nthChild: { position: 1, reverse: 'no' } }, 'nthChild.reverse is neither true nor false'],
  [{ kind: 'a', has: { kind: 'b', stopBy: 'far' } }, 'has.stopBy is no table'],
  [{ regex: 'a' }, ' says nothing to look for'],
  [{ not: { kind: 'a' } }, ' says nothing to look for'],
])('%j is none', (rule, problem) => {
  expect(told(rule)).toBe(problem);
});

test('beside a pattern a rule need not say what to look for', () => {
  expect(told({ not: { kind: 'a' } }, false)).toBeUndefined();
});

test('a rule that only exhausts the engine is refused', () => {
  let rule: Readonly<Record<string, unknown>> = { kind: 'a' };
  for (let depth = 0; depth < 40; depth += 1) rule = { has: rule };
  expect(told(rule)).toMatch(/^has\.has.* is nested deeper than 24 rules$/);
});
