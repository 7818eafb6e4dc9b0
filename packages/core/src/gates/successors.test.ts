import { expect, test } from 'vitest';
import { gateOf, planOfText } from '../../test/plan-of-text.ts';
import { nameOfBlocker } from '../readiness/node-readiness.ts';

const HEAD = '| ID | Decision | Status | Blocks |\n|---|---|---|---|\n| D-009 | Berth depth | accepted | M1 |\n';
const WORK =
  '\n## Actions\n\n| ID | Action | Status | Depends on |\n|---|---|---|---|\n| A-1 | Order it | open | D-001 |\n';

function waits(rows: string, node: string, requires?: string): readonly string[] {
  const gates = requires === undefined ? [] : [gateOf({ node: 'M1', requires })];
  const readiness = planOfText({ text: `# Port\n\n${HEAD}${rows}${WORK}`, gates }).at(node);
  return [...new Set(readiness.blockers.map(nameOfBlocker))];
}

const FIRST = '| D-001 | Tug operator | superseded by D-002 | M1 |\n';

test('what a superseded decision blocks is held up by its successor until that is settled', () => {
  const open = `${FIRST}| D-002 | Tug operator, second try | open | |\n`;
  expect(waits(open, 'M1')).toEqual(['D-002']);
  expect(waits(open, 'A-1')).toEqual(['D-002']);
  const settled = `${FIRST}| D-002 | Tug operator, second try | accepted | |\n`;
  expect(waits(settled, 'M1')).toEqual([]);
  expect(waits(settled, 'A-1')).toEqual([]);
});

test('the end of a longer chain counts, and a successor that alone says so', () => {
  const chain = `${FIRST}| D-002 | Second try | superseded by D-003 | |\n| D-003 | Third try | proposed | |\n`;
  expect(waits(chain, 'M1')).toEqual(['D-003']);
  const oneSided = '| D-001 | Tug operator | superseded | M1 |\n| D-002 | Second try (supersedes D-001) | open | |\n';
  expect(waits(oneSided, 'M1')).toEqual(['D-002']);
});

test('a decision whose successor nobody knows, and two that replace each other, hold nothing up', () => {
  expect(waits('| D-001 | Tug operator | superseded by D-404 | M1 |\n', 'M1')).toEqual([]);
  const ring = `${FIRST}| D-002 | Second try | superseded by D-001 | |\n`;
  expect(waits(ring, 'M1')).toEqual([]);
});

test('a gate on a superseded decision stays closed while its successor is open', () => {
  const rows = '| D-001 | Tug operator | superseded by D-002 | |\n| D-002 | Second try | open | |\n';
  expect(waits(rows, 'M1', 'D-001 is decided')).toEqual(['D-002']);
  expect(waits(rows, 'M1', 'D-001 is closed')).toEqual(['D-002']);
  expect(waits(rows.replace('| open |', '| accepted |'), 'M1', 'D-001 is decided')).toEqual([]);
});

test('a part of the plan that only a superseded decision names stays one while its successor is settled', () => {
  const rows = '| D-001 | Tug operator | superseded by D-002 | M1 |\n| D-003 | Quay | open | M2 |\n';
  const part = (status: string, more = ''): readonly string[] => {
    const text = `# Port\n\n${HEAD.replace('accepted | M1', 'accepted | ')}${rows}| D-002 | Second try | ${status} | |\n${more}`;
    const { plan } = planOfText({ text });
    return [...plan.nodes.values()].map(({ id }) => id).filter((id) => id.startsWith('M'));
  };
  expect(part('open')).toEqual(['M1', 'M2']);
  expect(part('accepted')).toEqual(['M1', 'M2']);
  expect(part('superseded by D-004', '| D-004 | Third try | accepted | |\n')).toEqual(['M1', 'M2']);
  expect(part('rejected')).toEqual(['M2']);
});
