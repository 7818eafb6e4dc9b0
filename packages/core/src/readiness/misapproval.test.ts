import { expect, test } from 'vitest';
import { contextOf, gateOf, nodeOf, planOfText } from '../../test/plan-of-text.ts';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { planOf } from '../gates/build-plan.ts';
import { EMPTY_LOCK } from '../locks/lock-file.ts';
import { lockStatement } from '../locks/change-lock.ts';
import { renderLockFile } from '../locks/render-lock-file.ts';
import { statementOf } from '../locks/statement.ts';
import { baseSource } from '../rules/base-source.ts';
import { closedGates } from './closed-gates.ts';
import { evaluateReadiness } from './evaluate-readiness.ts';
import { nameOfBlocker } from './node-readiness.ts';

const COUNCIL = { body: 'Harbour Council', members: ['mara'], registers: [], areas: [], kinds: [], ids: ['D-*'] };
const text = (status = 'accepted', decider = ''): string =>
  `| ID | Decision | Status | Approved by | Impact if delayed |\n|---|---|---|---|---|\n| D-001 | Crane | ${status} | ${decider} | Blocks WS1 |\n\n## Actions\n\n| ID | Action | Status | Depends on |\n|---|---|---|---|\n| A-1 | Order | open | D-001 |\n`;
const lockedBy = (document: string, ...names: readonly string[]): string => {
  const [statement] = readDocument(sourceOf('decisions.md', document)).items.flatMap((item) => statementOf(item) ?? []);
  if (statement === undefined) throw new Error('nothing to lock');
  return renderLockFile(
    names.reduce((lock, by) => lockStatement(lock, statement, { by, on: '2026-02-01', via: 'a test' }), EMPTY_LOCK),
  );
};
const input = (document: string, lock?: string) => ({
  text: document,
  authorities: [COUNCIL],
  gates: [gateOf({ node: 'M3', requires: 'D-001' }), gateOf({ node: 'M5', requires: 'not D-001' })],
  plan: { nodes: [nodeOf({ id: 'M3' }), nodeOf({ id: 'M5' })] },
  files: lock === undefined ? {} : { 'decisis.lock': lock },
});

test.each([
  ['in the lockfile', text(), lockedBy(text(), 'zoe')],
  ['in the document', text('accepted', 'zoe'), undefined],
])('an approval %s by somebody who may not opens no gate and frees no work', (_where, document, lock) => {
  const { at, plan } = planOfText(input(document, lock));
  for (const id of ['WS1', 'M3', 'M5', 'A-1']) expect(at(id).state, id).toBe('blocked');
  expect(at('A-1').blockers.map(nameOfBlocker)).toEqual(['D-001']);
  expect([...plan.misapproved.values()]).toMatchObject([
    { approver: 'zoe', bodies: ['Harbour Council'], isLocked: lock !== undefined },
  ]);
});

test.each([
  ['by a member beside somebody else', text(), lockedBy(text(), 'zoe', 'mara')],
  ['by the body', text('accepted', 'Harbour Council'), undefined],
  ['by nobody that is recorded', text(), undefined],
])('approved %s, it settles what it settles', (_by, document, lock) => {
  const { at, plan } = planOfText(input(document, lock));
  expect([at('A-1').state, at('M3').state, plan.misapproved.size]).toEqual(['ready', 'ready', 0]);
});

test('where the settings name nobody, anybody decides', () => {
  const { at } = planOfText({ ...input(text(), lockedBy(text(), 'zoe')), authorities: [] });
  expect(at('M3').state).toBe('ready');
});

test('a supposed outcome is taken by whoever may', () => {
  const context = contextOf(input(text(), lockedBy(text(), 'zoe')));
  const [item] = context.items;
  if (item === undefined) throw new Error('no item');
  const assumed = { items: new Map([[item.item, 'accepted' as const]]), nodes: new Map() };
  const after = [...evaluateReadiness(planOf(context), context.repository, assumed).values()];
  expect(after.find(({ node }) => node.id === 'A-1')?.state).toBe('ready');
});

test('a change does not open its gate by such an approval, whichever side has it', () => {
  const context = contextOf({ ...input(text(), lockedBy(text(), 'zoe')), changed: ['src/a.ts'] });
  expect(closedGates(context, baseSource(context)).map(({ waits }) => waits)).toEqual([['D-001'], ['not D-001']]);
});
