import { expect, test } from 'vitest';
import { nodeOf, planOfText } from '../../test/plan-of-text.ts';
import { nodeKey } from './node-name.ts';
import { evaluateReadiness } from '../readiness/evaluate-readiness.ts';
import { nameOfBlocker } from '../readiness/node-readiness.ts';

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

const HEADS = ['Depends on', 'Blocked by', 'Waits for'];

test.each(HEADS)('an identifier under "%s" that no register has holds work up, and is told as unknown', (column) => {
  const { at } = planOfText({
    text: actions(
      column,
      '| A-1 | Order | open | D-999 |',
      '| A-2 | Lift | open | D-002, X-7 |',
      '| A-3 | Dig | open | RFC-2119 |',
    ),
  });
  for (const [id, name] of Object.entries({ 'A-1': 'D-999', 'A-2': 'X-7', 'A-3': 'RFC-2119' })) {
    expect(at(id), id).toMatchObject({ state: 'blocked', isInferred: false });
    expect(at(id).blockers, id).toMatchObject([{ by: { isNegated: false, term: { name } }, relation: 'depends-on' }]);
  }
});

test('an identifier that settings or a list of gaps know is waited for', () => {
  const text = actions('Depends on', '| A-1 | Order | open | S-7 |', '| A-2 | Lift | open | S-8 |');
  const { at } = planOfText({ text, plan: { nodes: [nodeOf({ id: 'S-7' }), nodeOf({ id: 'S-8', state: 'done' })] } });
  expect(at('A-1')).toMatchObject({ state: 'later' });
  expect(at('A-2')).toMatchObject({ state: 'ready' });
});

test.each([
  ['vendor answer', ['"vendor answer"']],
  ['**vendor answer**', ['"vendor answer"']],
  ['D-002, vendor answer', ['"vendor answer"']],
  ['D-001; the harbour permit', ['D-001', '"the harbour permit"']],
  ['D-002 and vendor answer', ['"vendor answer"']],
  ['TBD', ['"TBD"']],
  ['[contract](papers/contract.md)', ['"contract"']],
  ['Antwort des Werks', ['"Antwort des Werks"']],
  ['供应商答复', ['"供应商答复"']],
])('words under "Depends on" that name no item are waited for as something outside: %s', (words, names) => {
  const { at } = planOfText({ text: actions('Depends on', `| A-1 | Order | open | ${words} |`) });
  expect(at('A-1').state).toBe('blocked');
  expect(at('A-1').blockers.map(nameOfBlocker)).toEqual(names);
});

test.each([
  '',
  '-',
  '—',
  'none',
  'None.',
  'n/a',
  'N/A',
  'nothing',
  'none yet',
  'none (self-contained)',
  'n/a – can start now',
  'no',
  'no dependencies',
  'no blockers',
  'not blocked',
  'keine',
  'nichts',
  'keine Abhängigkeiten',
  'entfällt',
  'ninguno',
  'sin dependencias',
  'aucun',
  'aucune dépendance',
  'nessuna',
  'nenhum',
  'sem dependências',
  'brak',
  'brak zależności',
  'нет',
  'нет зависимостей',
  'không có',
  'không phụ thuộc',
  '无',
  '无依赖',
  'なし',
  '依存なし',
  '없음',
  'لا يوجد',
  'D-002 (the depth, and its survey)',
  'D-002 approval',
  '~~vendor answer~~',
  '✅ vendor answer',
  'vendor answer (done)',
  'D-002, because the depth decides it all in the end',
])('nothing holds up what depends on "%s"', (words) => {
  expect(planOfText({ text: actions('Depends on', `| A-1 | Order | open | ${words} |`) }).at('A-1').state).toBe(
    'ready',
  );
});

test('words that are the title of an item mean the item', () => {
  const { at } = planOfText({
    text: actions(
      'Depends on',
      '| A-1 | Order it | open | Crane type |',
      '| A-2 | Dig | open | berth depth |',
      '| A-3 | Sign | open | Order it |',
    ),
  });
  expect(at('A-1').blockers.map(nameOfBlocker)).toEqual(['D-001']);
  expect(at('A-2').state).toBe('ready');
  expect(at('A-3').blockers.map(nameOfBlocker)).toEqual(['A-1']);
});

test('something outside has come about once settings state it, or for the sake of argument', () => {
  const text = actions('Depends on', '| A-1 | Order | open | vendor answer |');
  expect(planOfText({ text, plan: { nodes: [nodeOf({ id: 'Vendor answer', state: 'done' })] } }).at('A-1').state).toBe(
    'ready',
  );
  const { plan } = planOfText({ text });
  const assumed = { items: new Map(), nodes: new Map([[nodeKey('vendor answer'), 'done' as const]]) };
  const repository = { paths: () => [], has: () => false, text: () => undefined };
  const after = [...evaluateReadiness(plan, repository, assumed).values()].find(({ node }) => node.id === 'A-1');
  expect(after).toMatchObject({
    state: 'ready',
    reasons: [{ kind: 'done', subject: 'vendor answer' }],
  });
});
