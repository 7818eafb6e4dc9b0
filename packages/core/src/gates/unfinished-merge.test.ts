import { expect, test } from 'vitest';
import { gateOf, nodeOf, planOfText } from '../../test/plan-of-text.ts';
import { nameOfBlocker } from '../readiness/node-readiness.ts';

const HEAD = '# Quay\n\n| ID | Decision | Status | Impact if delayed |\n|---|---|---|---|\n';
const merge = (ours: string, theirs: string): string => `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;
const HALF = merge('| D-001 | Crane | accepted | Blocks M1 |\n', '| D-001 | Crane | open | Blocks M2 |\n');

test('a decision between the markers is settled by neither side: what it blocks on one or the other is held up', () => {
  const { at } = planOfText({ text: `${HEAD}${HALF}| D-002 | Tug | accepted | Blocks M5 |\n` });
  expect(at('M1')).toMatchObject({ state: 'blocked', reasons: [] });
  expect(at('M1').blockers.map(nameOfBlocker)).toEqual(['D-001', 'the unfinished merge at decisions.md:5']);
  // Only the other side names it.
  expect(at('M2').state).toBe('blocked');
});

test.each([
  'D-001',
  'not D-001',
  'D-001 is decided',
  'not (D-001 is rejected)',
  'D-001 is started',
  'D-002 or not D-001',
])('a gate that requires %s is not opened by one side', (requires) => {
  const text = `${HEAD}${HALF}| D-002 | Tug | open | Blocks M5 |\n`;
  const { at } = planOfText({
    text,
    gates: [gateOf({ node: 'M3', requires })],
    plan: { nodes: [nodeOf({ id: 'M3' })] },
  });
  expect(at('M3').state).toBe('blocked');
});

test('what the conflict does not touch is as it was', () => {
  const text = `${HEAD}${HALF}| D-002 | Tug | open | Blocks WS5 |\n| D-003 | Rope | accepted | Blocks WS6 |\n`;
  const { at } = planOfText({
    text,
    gates: [gateOf({ node: 'WS6', requires: 'D-003' })],
    plan: { nodes: [nodeOf({ id: 'WS6' })] },
  });
  expect(at('WS6').state).toBe('ready');
  expect(at('WS5').blockers.map(nameOfBlocker)).toEqual(['D-002']);
});

const actions = (rows: string): string =>
  `${HEAD}| D-001 | Crane | accepted | |\n\n## Actions\n\n| ID | Action | Status | Depends on |\n|---|---|---|---|\n${rows}`;

test('an action between the markers is neither done nor free, and what comes after it waits', () => {
  const rows = `${merge('| A-1 | Order | done | D-001 |\n', '| A-1 | Order | open | D-001 |\n')}| A-2 | Lift | open | A-1 |\n| A-3 | Dig | open | D-001 |\n`;
  const { at } = planOfText({ text: actions(rows), plan: { nodes: [nodeOf({ id: 'M4', after: ['A-1'] })] } });
  expect(at('A-1').state).toBe('blocked');
  expect(at('A-2').state).toBe('blocked');
  expect(at('M4').state).toBe('blocked');
  expect(at('A-3').state).toBe('ready');
});

test('what settings call done stays done, and a mark that is alone leaves everything below it open', () => {
  const text = `${HEAD}| D-001 | Crane | accepted | Blocks M1 |\n<<<<<<< ours\n| D-002 | Tug | accepted | Blocks M2 |\n`;
  const gates = [gateOf({ node: 'M1', requires: 'D-001' }), gateOf({ node: 'M2', requires: 'D-002' })];
  const nodes = [nodeOf({ id: 'M1', state: 'done' }), nodeOf({ id: 'M2' })];
  const { at } = planOfText({ text, gates, plan: { nodes } });
  expect(at('M1').state).toBe('done');
  expect(at('M2').state).toBe('blocked');
});

test('a section with a conflict in it, and safe work that stands in one', () => {
  const text = `# Quay\n\n## D-001: Crane\n\n**Status:** accepted\n\n${merge('Small.\n', 'Large.\n')}\n## Safe to start now\n\n${merge('- Paint: white\n', '- Paint: red\n')}- Sweep: all\n`;
  const { at } = planOfText({
    text,
    gates: [gateOf({ node: 'M3', requires: 'D-001' })],
    plan: { nodes: [nodeOf({ id: 'M3' })] },
  });
  expect(at('M3').state).toBe('blocked');
  expect(at('Paint').state).toBe('blocked');
  expect(at('Sweep').state).toBe('ready');
});

test('a document with markers declares nothing', () => {
  const gate = gateOf({
    node: 'M3',
    requires: 'D-002',
    declare: [
      { name: 'wait-for-D2', letter: 'a', waits: true },
      { name: 'own-way', letter: 'b' },
    ],
  });
  const input = (authority: string) => ({
    text: `${HEAD}| D-002 | Tug | open | |\n`,
    gates: [gate],
    plan: { nodes: [nodeOf({ id: 'M3', document: 'plan.md' })] },
    files: { 'plan.md': `# Plan\n\n${authority}\nText.\n` },
  });
  expect(planOfText(input('Authority: (b)\n')).at('M3').state).toBe('ready');
  expect(planOfText(input(merge('Authority: (b)\n', 'Nothing.\n'))).at('M3').state).toBe('blocked');
});
