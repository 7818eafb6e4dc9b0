import { expect, test } from 'vitest';
import { planOfText } from '../../test/plan-of-text.ts';

const DECISIONS = `# Quay

| ID | Decision | Status |
|---|---|---|
| D-001 | Crane type | open |
| D-002 | Berth depth | accepted |
`;
const actions = (column: string, ...rows: readonly string[]): string =>
  `${DECISIONS}\n## Actions\n\n| ID | Action | Status | ${column} |\n|---|---|---|---|\n${rows.join('\n')}\n`;

test.each(['Depends on', 'Blocked by', 'Waits for', 'Waiting on', 'Hängt ab von'])(
  'the column "%s" of an action holds it up while a decision in it is open',
  (column) => {
    const { at } = planOfText({
      text: actions(
        column,
        '| A-1 | Order it | open | D-001 |',
        '| A-2 | Dig | open | D-002 |',
        '| A-3 | Sign | open | |',
      ),
    });
    expect(at('A-1')).toMatchObject({ state: 'blocked', isInferred: false });
    expect([...at('A-1').roots].map(({ name }) => name)).toEqual(['D-001']);
    expect(at('A-1').blockers[0]).toMatchObject({ relation: 'depends-on', said: { text: 'D-001' } });
    expect(at('A-2').state).toBe('ready');
    expect(at('A-3').state).toBe('ready');
  },
);

test('work that depends on other work waits for it, and for what that waits for', () => {
  const { at } = planOfText({
    text: actions(
      'Depends on',
      '| A-1 | Order it | open | D-001 |',
      '| A-2 | Lift | open | A-1 |',
      '| A-3 | Dig | done | |',
      '| A-4 | Fill | open | A-3 |',
      '| A-5 | Paint | open | M2 |',
    ),
  });
  expect([...at('A-2').roots].map(({ name }) => name)).toEqual(['D-001']);
  expect(at('A-2').state).toBe('blocked');
  expect(at('A-4').state).toBe('ready');
  expect(at('A-5').blockers.map(({ by }) => 'node' in by && by.node.id)).toEqual(['M2']);
});

test('a gap waits like an action does', () => {
  const text = `${DECISIONS}\n## Gaps\n\n| ID | Gap | Closes in | Status | Depends on |\n|---|---|---|---|---|\n| G1 | No rail | Phase 1 | open | D-001 |\n`;
  expect(planOfText({ text }).at('G1')).toMatchObject({ state: 'blocked' });
});
