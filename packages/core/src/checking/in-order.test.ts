import { expect, test } from 'vitest';
import { createFinding } from '../findings/finding.ts';
import { DEFAULT_POLICY } from '../policy/policy.ts';
import { judgeFindings } from './judge-findings.ts';

test('findings of one place stand in the order of their items, digits as numbers', () => {
  const location = { path: 'log.md', range: { start: 0, end: 0, line: 1, column: 1 } };
  const of = (item: string) => createFinding('generated/log-differs', 'unknown', { id: item }, { location, item });
  const names = ['D-10', 'E-1', 'D-2', 'D', 'D-2a', 'D-002'];
  const judged = judgeFindings(names.map(of), DEFAULT_POLICY);
  expect(judged.map(({ finding }) => finding.item)).toEqual(['D', 'D-002', 'D-2', 'D-2a', 'D-10', 'E-1']);
});

test('findings of one file stand in the order of its lines, whether a rule knows offsets or not', () => {
  const at = (line: number, column: number, start: number) =>
    createFinding(
      'sentinel/no-tripwire',
      'none',
      { sentinel: `S${line}` },
      { location: { path: 'decisis.toml', range: { start, end: start, line, column } }, anchor: `${line} ${column}` },
    );
  const judged = judgeFindings([at(6, 1, 90), at(3, 1, 0), at(5, 9, 70), at(5, 2, 0), at(4, 1, 0)], DEFAULT_POLICY);
  expect(judged.map(({ finding: { location } }) => [location.range.line, location.range.column])).toEqual([
    [3, 1],
    [4, 1],
    [5, 2],
    [5, 9],
    [6, 1],
  ]);
});

test('sentinels of one place stand in the same order at every place, digits as numbers', () => {
  const at = (path: string, sentinel: string) =>
    createFinding(
      'sentinel/failed',
      'missing',
      { sentinel, decision: 'D-1', statement: 'x', what: 'y', way: undefined },
      { location: { path, range: { start: 0, end: 0, line: 1, column: 1 } }, item: 'D-1', anchor: sentinel },
    );
  const names = ['s10', 's3', 's2', 's5', 's1'];
  const judged = judgeFindings(
    ['a.ts', 'b.ts'].flatMap((path) => names.map((name) => at(path, name))),
    DEFAULT_POLICY,
  );
  const order = ['s1', 's2', 's3', 's5', 's10'];
  expect(judged.map(({ finding }) => finding.data['sentinel'])).toEqual([...order, ...order]);
});
