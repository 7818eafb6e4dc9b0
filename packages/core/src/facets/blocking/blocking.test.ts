import { expect, test } from 'vitest';
import type { FieldName } from '../../model/field-name.ts';
import { readBlocking } from './blocking.ts';

function read(text: string, field: FieldName | undefined = 'impact') {
  const prose = { start: 0, end: text.length, field, label: '', section: 0, isInOption: false, isInherited: false };
  return readBlocking(text, [prose]);
}
const edges = (text: string, field?: FieldName) =>
  read(text, field).edges.map(({ target, relation }) =>
    [relation, target.kind, target.id, target.stage, target.title].filter((part) => part !== undefined).join(' | '),
  );

test('a milestone, a stage of a workstream, a gate', () => {
  expect(edges('Blocks M1 (dough and ovens). Flour cannot be bought.')).toContain(
    'blocks | milestone | M1 | dough and ovens',
  );
  expect(edges('Blocks WS3 (oven rebuild) design.')).toEqual(['blocks | workstream | WS3 | design | oven rebuild']);
  expect(edges('Choose before the summer. Decide before WS3/WS4 implementation begins.')).toEqual([
    'decide-before | workstream | WS3 | implementation',
    'decide-before | workstream | WS4 | implementation',
  ]);
  expect(edges('If late, WS2 and WS11 cannot produce bread.')).toEqual([
    'blocks | workstream | WS2',
    'blocks | workstream | WS11',
  ]);
  expect(edges('Salt may run out and block closing gate')).toEqual(['blocks | gate | closing gate']);
  expect(edges('Order tracker remains blocked and ovens stay cold')).toEqual(['blocks | tracker | Order tracker']);
  expect(edges('This blocks pilot launch')).toEqual(['blocks | release | pilot launch']);
});

test('fields that are about blocking need no verb', () => {
  expect(edges('Phase 1 builds the oven; Phase 3+ for bread', 'phase')).toEqual([
    'phase-impact | phase | Phase 1',
    'phase-impact | phase | Phase 3',
  ]);
  expect(edges('before Phase 2', 'due')).toEqual(['decide-before | phase | Phase 2']);
  expect(edges('P4 entirely; rye bread; D-003', 'blocks')).toEqual([
    'blocks | phase | P4',
    'blocks | other | rye bread',
    'blocks | item | D-003',
  ]);
  expect(edges('No', 'blocks')).toEqual([]);
});

test('a calendar week or a quarter is a time and no node of a plan', () => {
  const weeks = ['W47 2026', 'W47/2026', "W47 '26", 'W47-2026', '2026-W47', '2026W47', '2026 W07', 'KW 47', 'CW47'];
  for (const due of weeks) {
    expect(edges(due, 'due'), due).toEqual([]);
    expect(edges(`Decide before ${due}`, 'impact'), due).toEqual([]);
  }
  for (const due of ['W47', 'end of W47', 'W47-W48', 'W47/W48', 'Q3', 'Q3 2026', 'before Q3/Q4 2026', 'W2/2027'])
    expect(edges(due, 'due'), due).toEqual([]);
  expect(edges('before WS3', 'due')).toEqual(['decide-before | workstream | WS3']);
  expect(edges('before M2 (W47 2026)', 'due')).toEqual(['decide-before | milestone | M2 | W47 2026']);
  expect(edges('W2', 'due')).toEqual(['decide-before | other | W2']);
  expect(edges('Blocks W12.', 'impact')).toEqual(['blocks | other | W12']);
});

test('a heading may ask for a ruling before a phase', () => {
  expect(edges('Decisions left over (require Council ratification before Phase 2)', undefined)).toEqual([
    'decide-before | phase | Phase 2',
  ]);
});

test('statements that something does not wait', () => {
  const free = (text: string, field?: FieldName) =>
    read(text, field).nonGates.map(({ target, subject }) => `${target?.id ?? '-'}: ${subject}`);
  expect(free('Phase 0 may proceed without OD1.')).toEqual(['Phase 0: Phase 0 may proceed']);
  expect(free('Approval of the menu must not be blocked by the OD1 decision.')).toEqual(['-: Approval of the menu']);
  expect(free('The menu does NOT depend on rule 34.', undefined)).toEqual(['-: The menu']);
  expect(free('No impact through Phase 6', 'phase')).toEqual(['Phase 6: through Phase 6']);
  expect(edges('Phase 0 begins independent of the ruling', 'phase')).toEqual([]);
});

test('waiting may cost nothing', () => {
  expect(
    read('No code bakes it yet, so there is zero technical debt either way.', undefined).zeroCostOfDelay,
  ).toHaveLength(1);
});

test('"without" frees only from a decision', () => {
  expect(read('Phase 2 starts and renames bread without baking anew', undefined).nonGates).toEqual([]);
});

test('nouns that look like the verb block nothing', () => {
  expect(edges('Add program blocks for the oven and upstream blocks.', 'context')).toEqual([]);
});

test('other languages', () => {
  expect(edges('Blockiert Phase 2 und M3')).toEqual(['blocks | phase | Phase 2', 'blocks | milestone | M3']);
  expect(edges('Bloquea el hito 2')).toEqual(['blocks | milestone | Hito 2']);
  expect(edges('Решить до этапа 3')).toEqual(['decide-before | phase | Этапа 3']);
});

test('what blocks nobody blocks nobody', () => {
  const nothing = [
    'It blocks none of WS1, WS2.',
    'Blocks none.',
    'Blocks none of them.',
    'Cosmetic, blocks nobody',
    'Blocks no one',
    'Blocks no-one but costs money',
    'Blocks nothing.',
    'Blocks no other work.',
    'Blocks neither WS1 nor WS2.',
    'Nothing is blocked by this',
    'Nobody is blocked.',
    'No workstream is blocked by it',
    'None of WS1, WS2 is blocked.',
    'Currently blocks no workstream',
    'Does not block anything',
    'Doesn\u2019t block anyone',
    'Nothing waits for it',
    'No one waits for this decision.',
    'Holds up nobody',
    'Blockiert niemanden.',
    'Blockiert keinen Arbeitsstrang',
    'Blockiert keines der Teilprojekte WS1, WS2.',
    'No bloquea a nadie',
    'Ne bloque personne.',
    'Non blocca nessuno',
    'N\u00e3o bloqueia ningu\u00e9m',
    'Nikogo nie blokuje',
    'Niemand ist blockiert',
  ];
  for (const field of ['impact', 'blocks'] as const)
    for (const text of nothing) {
      const targets = read(text, field).nonGates.map(({ target }) => target?.id);
      expect([text, ...edges(text, field), ...targets]).toEqual([
        text,
        ...(/WS1, WS2|WS1 nor/.test(text) ? ['WS1', 'WS2'] : []),
      ]);
    }
  expect(edges('Currently blocks no workstream; later WS9.', 'blocks')).toEqual(['blocks | workstream | WS9']);
  expect(edges('Blocks WS1, but none of the others.')).toEqual(['blocks | workstream | WS1']);
  expect(edges('Nothing blocks WS1 but this.')).toEqual(['blocks | workstream | WS1']);
  expect(edges('Blocks nobody but WS2.')).toEqual(['blocks | workstream | WS2']);
  expect(edges('No power, so WS1 is blocked')).toEqual(['blocks | workstream | WS1']);
  expect(edges('None of the bakers answered, so WS1 is blocked')).toEqual(['blocks | workstream | WS1']);
  expect(edges('Blocks everybody who bakes')).toEqual(['blocks | other | everybody who bakes']);
  const free = read('It blocks none of WS1, WS2.').nonGates.map(({ target, subject }) => [target?.id, subject]);
  expect(free).toEqual([
    ['WS1', 'none of WS1, WS2'],
    ['WS2', 'none of WS1, WS2'],
  ]);
});
