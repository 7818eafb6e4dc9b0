import { describe, expect, test } from 'vitest';
import { contextOf, gateOf, nodeOf, planOfText } from '../../test/plan-of-text.ts';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { planOf } from '../gates/build-plan.ts';
import { lockStatement } from '../locks/change-lock.ts';
import { EMPTY_LOCK } from '../locks/lock-file.ts';
import { renderLockFile } from '../locks/render-lock-file.ts';
import { statementOf } from '../locks/statement.ts';
import { baseSource } from '../rules/base-source.ts';
import { closedGates } from './closed-gates.ts';
import { evaluateReadiness } from './evaluate-readiness.ts';
import { nameOfBlocker } from './node-readiness.ts';

const COUNCIL = { body: 'Harbour Council', members: ['mara'], registers: [], areas: [], kinds: [], ids: ['D-*'] };
const text = (decider = ''): string =>
  `| ID | Decision | Status | Approved by | Impact if delayed |\n|---|---|---|---|---|\n| D-001 | Crane | accepted | ${decider} | Blocks WS1 |\n| R-001 | Paint | accepted | | Blocks WS2 |\n\n## Actions\n\n| ID | Action | Status | Depends on |\n|---|---|---|---|\n| A-1 | Order | open | D-001 |\n`;
const lockedBy = (document: string, by: string): string => {
  const statements = readDocument(sourceOf('decisions.md', document)).items.flatMap((item) =>
    item.status === 'accepted' ? (statementOf(item) ?? []) : [],
  );
  return renderLockFile(
    statements.reduce((lock, one) => lockStatement(lock, one, { by, on: '2026-02-01', via: 'a test' }), EMPTY_LOCK),
  );
};
const conflicted = (lock: string): string => lock.replace('[[lock]]\n', '<<<<<<< ours\n[[lock]]\n');
const input = (document: string, lock: string) => ({
  text: document,
  authorities: [COUNCIL],
  gates: [gateOf({ node: 'M3', requires: 'D-001' }), gateOf({ node: 'M5', requires: 'not D-001' })],
  plan: { nodes: [nodeOf({ id: 'M3' }), nodeOf({ id: 'M5' })] },
  files: { 'decisis.lock': lock },
});

describe('a lockfile that cannot be read says nothing of who approved', () => {
  const good = lockedBy(text(), 'zoe');
  test.each([
    ['conflict marks', conflicted(good), 'a conflict mark: <<<<<<<'],
    ['an entry edited by hand', good.replace('by = "zoe"', 'by = "mara"'), 'edited by hand'],
    ['a cut', good.slice(0, -10), 'cut off'],
  ])('%s: what an authority decides opens no gate and frees no work', (_what, lock, what) => {
    const { at, plan } = planOfText(input(text(), lock));
    for (const id of ['WS1', 'M3', 'M5', 'A-1']) expect(at(id).state, id).toBe('blocked');
    expect(at('A-1').blockers.map(nameOfBlocker)).toEqual(['D-001']);
    expect(plan.unreadApprovals).toMatchObject({ location: { path: 'decisis.lock' } });
    expect(plan.unreadApprovals?.what).toContain(what);
    // Nobody is named for it: it counts as its document says.
    expect(at('WS2').state).toBe('ready');
  });

  test('what its own document says to be approved by whoever may does not rest on it', () => {
    const { at, plan } = planOfText(input(text('Harbour Council'), conflicted(good)));
    expect([at('A-1').state, at('M3').state]).toEqual(['ready', 'ready']);
    expect(plan.unreadApprovals?.items.size).toBe(0);
  });

  test('where the settings name nobody, nothing rests on it', () => {
    const { at, plan } = planOfText({ ...input(text(), conflicted(good)), authorities: [] });
    expect(at('M3').state).toBe('ready');
    expect(plan.unreadApprovals).toBeUndefined();
  });

  test('a supposed outcome is taken by whoever may', () => {
    const context = contextOf(input(text(), conflicted(good)));
    const [item] = context.items;
    if (item === undefined) throw new Error('no item');
    const assumed = { items: new Map([[item.item, 'accepted' as const]]), nodes: new Map() };
    const after = [...evaluateReadiness(planOf(context), context.repository, assumed).values()];
    expect(after.find(({ node }) => node.id === 'A-1')?.state).toBe('ready');
  });

  test('a change opens no gate by it, whichever side has it', () => {
    const context = contextOf({ ...input(text(), conflicted(good)), changed: ['src/a.ts'] });
    expect(closedGates(context, baseSource(context)).map(({ waits }) => waits)).toEqual([['D-001'], ['not D-001']]);
  });
});
