import { describe, expect, test } from 'vitest';
import { contextOf, nodeOf, planOfText } from '../../test/plan-of-text.ts';
import { evaluateReadiness } from '../readiness/evaluate-readiness.ts';
import { nameOfBlocker } from '../readiness/node-readiness.ts';
import { nodeKey } from './node-name.ts';
import { unknownNames } from './policy-problems.ts';

// The tests run as of 2026-03-01.
const waiting = (words: string, column = 'Waits for'): string =>
  `# Quay\n\n| ID | Decision | Status |\n|---|---|---|\n| D-001 | Crane | open |\n| D-002 | Rail | accepted |\n\n## Actions\n\n| ID | Action | Status | ${column} |\n|---|---|---|---|\n| A-1 | Order | open | ${words} |\n`;
const namesAt = (words: string, column?: string): readonly string[] =>
  planOfText({ text: waiting(words, column) })
    .at('A-1')
    .blockers.map(nameOfBlocker);

describe('a day that work waits for', () => {
  test.each([
    ['2026-03-02', ['2026-03-02']],
    ['2026-12-01', ['2026-12-01']],
    ['1 December 2026', ['2026-12-01']],
    ['December 1, 2026', ['2026-12-01']],
    ['01.12.2026', ['2026-12-01']],
    ['2026年12月1日', ['2026-12-01']],
    ['until 2026-12-01', ['2026-12-01']],
    ['not before 2026-12-01', ['2026-12-01']],
    ['ab 2026-12-01', ['2026-12-01']],
    ['**2026-12-01**', ['2026-12-01']],
    ['after 2026-03-01', ['2026-03-02']],
    ['2026-12-01, D-001', ['D-001', '2026-12-01']],
    ['2026-12-01, vendor answer', ['2026-12-01', '"vendor answer"']],
    ['D-002 and 2026-12-01', ['2026-12-01']],
  ])('holds it up until it has come: %s', (words, names) => {
    const { at } = planOfText({ text: waiting(words) });
    expect(at('A-1')).toMatchObject({ state: 'blocked', isInferred: false, reasons: [] });
    expect(at('A-1').blockers.map(nameOfBlocker)).toEqual(names);
  });

  test.each(['Depends on', 'Blocked by', 'Hängt ab von'])('also under "%s"', (column) => {
    expect(namesAt('2026-12-01', column)).toEqual(['2026-12-01']);
  });

  test.each([
    '2026-03-01',
    '2026-02-28',
    'after 2026-02-28',
    '28 February 2026',
    'D-002, 2026-03-01',
    'until 2026-03-01',
  ])('holds nothing up from then on: %s', (words) => {
    const { at } = planOfText({ text: waiting(words) });
    expect(at('A-1')).toMatchObject({ state: 'ready', blockers: [] });
    expect(at('A-1').reasons).toContainEqual(expect.objectContaining({ kind: 'day-come' }));
  });

  test.each([
    '12/01/2026',
    '2026-12',
    'vendor answer by 2026-02-01',
    'vendor answer (2026-02-01)',
    '2026-02-30',
    'by 2026-02-01',
  ])('does not come by itself where no day is named, or something else is waited for: %s', (words) => {
    expect(planOfText({ text: waiting(words) }).at('A-1').state).toBe('blocked');
    expect(namesAt(words)).toHaveLength(1);
  });

  test('is told as no unknown name, and may be supposed or stated to have come', () => {
    const text = waiting('2026-12-01');
    const context = contextOf({ text });
    const { plan } = planOfText({ text });
    expect(unknownNames(plan, context.policy)).toEqual([]);
    const assumed = { items: new Map(), nodes: new Map([[nodeKey('2026-12-01'), 'done' as const]]) };
    const after = [...evaluateReadiness(plan, context.repository, assumed).values()];
    expect(after.find(({ node }) => node.id === 'A-1')?.state).toBe('ready');
    const nodes = [nodeOf({ id: '2026-12-01', state: 'done' })];
    expect(planOfText({ text, plan: { nodes } }).at('A-1').state).toBe('ready');
  });
});
