import { expect, test } from 'vitest';
import { contextOf, gateOf, nodeOf } from '../../../test/plan-of-text.ts';
import { findingWords } from '../../findings/finding-words.ts';
import { neverOpens } from './never-opens.ts';

const TEXT = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-1 | Which kiln | open | ida |
| D-2 | Which clay | rejected | ida |
| D-3 | Which glaze | accepted | ida |
| D-4 | Which shelf | superseded by D-5 | ida |
| D-5 | Which rack | accepted | ida |
| D-6 | Which wheel | parked | ida |
`;

function told(requires: string, state: 'open' | 'done' = 'open', text = TEXT): readonly string[] {
  const plan = { nodes: [nodeOf({ id: 'M1', state })] };
  const context = contextOf({ text, gates: [gateOf({ node: 'M1', requires })], plan });
  return [...neverOpens.check(context)].map((finding) => {
    const { message, hint } = findingWords(finding);
    return `${finding.severity} ${message} / ${hint}`;
  });
}

test('a gate that asks for a rejected decision is told, with the way out', () => {
  expect(told('D-1 and D-2')).toEqual([
    'warning the gate of M1 asks for D-2, which is rejected: no decision that is still open opens it / take D-2 out of what it requires, or write "D-2 is decided" where either outcome will do',
  ]);
  expect(told('D-2 is accepted')).toHaveLength(1);
  expect(told('D-2 or D-2')).toHaveLength(1);
});

test('one that asks for a replaced decision names what took its place', () => {
  expect(told('D-4')).toEqual([
    'warning the gate of M1 asks for D-4, which is superseded: no decision that is still open opens it / require D-5, which took the place of D-4',
  ]);
});

test.each([
  'D-1',
  'D-3',
  'D-6',
  'D-2 is decided',
  'D-2 is rejected',
  'not D-2',
  'D-1 or D-2',
  'D-3 or D-2',
  'not D-3',
  'D-99',
])('a gate that may open, that asks for something else or that is open is not told: %s', (requires) => {
  expect(told(requires)).toEqual([]);
});

test('nor is one whose work is done, or one that an unfinished merge leaves open', () => {
  expect(told('D-2', 'done')).toEqual([]);
  const row = '| D-2 | Which clay | rejected | ida |\n';
  const merging = TEXT.replace(row, `<<<<<<< ours\n${row}=======\n${row.replace('rejected', 'open')}>>>>>>> theirs\n`);
  expect(told('D-2', 'open', merging)).toEqual([]);
});

test('a table that gives a part of the plan such a gate is told too, as what was read', () => {
  const text = `${TEXT}\n## Milestones\n\n| Milestone | Scope | Gate |\n|---|---|---|\n| M1 | First firing | D-1 and D-2 |\n| M2 | Second | D-2 decided |\n`;
  const found = [...neverOpens.check(contextOf({ text }))];
  expect(found.map((finding) => `${finding.severity} ${findingWords(finding).message}`)).toEqual([
    'info M1 waits for D-2, which is rejected: no decision that is still open lets it start',
  ]);
  expect(found[0]?.location.range.line).toBe(14);
});
