import { expect } from 'vitest';
import type { Item } from '../../src/documents/item.ts';
import { readDocument } from '../../src/documents/read-register.ts';
import { sourceOf } from '../../src/documents/source-text.ts';
import { planSet } from '../../src/editing/plan-set.ts';
import { registerFacts } from '../../src/facets/register-facts.ts';
import { rowTest } from './source-register.ts';

const DECISIONS = ['DC-1', 'DC-2', 'DC-3', 'DC-4', 'DC-5', 'DC-6', 'DC-7', 'DC-8', 'DC-9', 'DC-10'];

rowTest('S2-01 a list without marks is read as plain text', '002', ({ reading, item }) => {
  const decided = reading.items.filter(({ kind }) => kind !== 'action' && kind !== 'lesson');
  expect(decided.map(({ id }) => id)).toEqual(DECISIONS);
  expect(decided.every(({ dialect }) => dialect === 'plain-text')).toBe(true);
  expect(decided.map(({ line }) => line)).toEqual([4, 9, 11, 14, 16, 18, 20, 22, 25, 27]);
  expect(item('DC-9').text('title')).toMatch(/\?$/);
  expect(reading.header.title).toMatch(/^08/);
});

rowTest('S2-02 facts, question and default recommendation are told apart', '002', ({ item }) => {
  expect(DECISIONS.filter((id) => item(id).text('default') !== undefined)).toEqual(['DC-1', 'DC-3', 'DC-8', 'DC-10']);
  expect(item('DC-1').text('question')).toMatch(/\?$/);
  expect(item('DC-8').text('default')).toMatch(/^keep flexible/);
});

rowTest('S2-03 a heading asks for ratification before a phase', '002', ({ facets }) => {
  for (const id of DECISIONS) {
    expect(facets(id).decidingBodies.map(({ body, act }) => `${body} ${act}`)).toContain('Council ratifies');
    expect(facets(id).blocking.edges).toMatchObject([
      { relation: 'decide-before', target: { kind: 'phase', id: 'Phase 2' } },
    ]);
  }
});

rowTest('S2-04 questions, deferrals, confirmations and picks are told apart', '002', ({ facets, item }) => {
  const forms = Object.fromEntries(DECISIONS.map((id) => [id, facets(id).form?.form]));
  expect(forms).toMatchObject({
    'DC-1': 'question',
    'DC-3': 'question',
    'DC-5': 'pick-one',
    'DC-6': 'deferral',
    'DC-7': 'deferral',
    'DC-8': 'question',
    'DC-9': 'confirmation',
    'DC-10': 'defer-until',
  });
  expect(facets('DC-6').conditions.deferrals[0]?.home).toMatchObject({ id: 'Phase 7', isOpenEnded: false });
  expect(facets('DC-7').conditions.deferrals[0]?.home).toMatchObject({ id: 'Phase 6', isOpenEnded: true });
  expect(facets('DC-10').conditions.deferrals[0]?.until).toBe('a second strategy is actually wanted');
  expect([item('DC-6').kind, item('DC-9').kind]).toEqual(['deferral', 'confirmation']);
});

rowTest('S2-05 a delay may cost nothing', '002', ({ facets }) => {
  expect(DECISIONS.filter((id) => facets(id).blocking.zeroCostOfDelay.length > 0)).toEqual(['DC-2']);
});

rowTest('S2-06 carry-forward items keep identifier and order', '002', ({ reading, item }) => {
  const actions = reading.items.filter(({ kind }) => kind === 'action');
  expect(actions.map(({ id }) => id)).toEqual(['HB-A', 'HB-B', 'LR-A', 'DLR-A', 'WK-A']);
  expect(actions.map(({ line }) => line)).toEqual(
    actions.map(({ line }) => line).toSorted((left, right) => left - right),
  );
  expect(item('HB-A').text('title')).toContain('executors_fresh=1');
});

rowTest('S2-11 lessons keep their links', '002', ({ reading }) => {
  const { lessons } = registerFacts(reading);
  expect(lessons.flatMap(({ wikilinks }) => wikilinks)).toEqual([
    'feedback-dieu45-silent-gap-violation-post-enactment',
  ]);
  expect(lessons).toHaveLength(2);
});

rowTest('S2-10 each item takes an implementation marker and reads it back', '002', ({ reading, text }) => {
  expect(reading.items).toHaveLength(17);
  for (const item of reading.items) {
    const { after, edits } = planSet(reading, item, 'implementedIn', 'migration 050');
    expect(after.replace(' (implemented in migration 050)', '')).toBe(text);
    expect(edits).toHaveLength(1);
    const again = readDocument(sourceOf(reading.source.path, after));
    const marked = again.items[reading.items.indexOf(item)] as Item;
    expect(again.items.filter((one) => one.text('implementedIn') !== undefined)).toEqual([marked]);
    expect(marked.text('implementedIn')).toBe('migration 050');
    expect([marked.id, marked.status, marked.kind]).toEqual([item.id, item.status, item.kind]);
    expect(planSet(again, marked, 'implementedIn', 'migration 050').edits).toEqual([]);
  }
});
