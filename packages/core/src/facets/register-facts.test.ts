import { expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { facetsOf } from './facets-of.ts';
import { registerFacts } from './register-facts.ts';

const TEXT = `# Open decisions

Status: Active (2 open decisions)
Authority: House rules §4. Boundary: nothing is bought.

## 1. Purpose

Only what stops the ovens.

## 2. Bread

| ID | Decision | Status | Owner | Default | Impact |
|---|---|---|---|---|---|
| D-001 | Which flour | open | ana | rye | Blocks M1 |
| D-002 | Which salt | approved | ben | sea salt | none |

## 3. Cake

| ID | Decision | Status | Owner | Default | Impact |
|---|---|---|---|---|---|
| D-003 | Which sugar | open | eva | none | small |

## 4. Resolution rules

- No decision without these: owner, due date and rollback implication.
- Outcomes are written to \`baking/decision_log.md\`.

## 5. D-001 option analysis: which flour

### Recommendation

Rye. This removes from the plan:
1. The wheat mill (\`mill.md\` §2)
2. The wheat store

M2 splits into two halves: M2a (rye bread) and M2b (rye cake).

### Concrete actions if approved

1. Buy rye (D-002).
2. Sell wheat.

## Phase 0 — Clean the oven

1. Sweep it (D-001).

## Phase 1 — Bake (if flour is there)

1. (Triggered) Buy a second oven.
`;

const reading = readDocument(sourceOf('bakery/open-decisions.md', TEXT));
const facts = registerFacts(reading);

test('statements of a document about itself', () => {
  expect(facts.statements.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'status: Active (2 open decisions)',
    'authority: House rules §4.',
    'boundary: nothing is bought.',
    'admission: Only what stops the ovens.',
  ]);
});

test('rules, areas and the stated count', () => {
  expect(facts.rules.map(({ requires, documents }) => [requires.join(' '), documents.join(' ')])).toEqual([
    ['owner due rollback', ''],
    ['', 'baking/decision_log.md'],
  ]);
  expect(facts.areas.map(({ title, items }) => `${title}: ${items.join(' ')}`)).toEqual([
    '2. Bread: D-001 D-002',
    '3. Cake: D-003',
  ]);
  expect(facts.statedCount).toMatchObject({ stated: 2, actual: 2, agrees: true });
});

test.each([
  ['Every decision must have an owner, a due date, a chosen option and a rollback.', 'owner due outcome rollback'],
  ['Rule 1: each decision needs an owner and a due date.', 'owner due'],
  ['A decision must have an owner and a good lunch.', 'owner'],
  ['Approved decisions must record the chosen option and a rollback plan.', 'outcome rollback'],
  ['All decisions need an owner, a due date and a rollback.', 'owner due rollback'],
  ['Every decision must specify an owner, a due date and a rollback.', 'owner due rollback'],
  ['Each decision must document the chosen option and the rollback.', 'outcome rollback'],
  ['Every decision must have an owner.', 'owner'],
  ['No decision may be approved without a rollback.', 'rollback'],
  ['A decision cannot be approved without a rollback.', 'rollback'],
  ['Decisions must have a rollback before they are approved. More on it below.', 'rollback'],
  ['Every decision must have an owner, unless it is deferred.', ''],
  ['Every decision must have an owner or a due date.', ''],
  ['Urgent decisions must have an owner.', ''],
  ['Approved decisions must have an owner and a due date.', 'owner due'],
  [
    'No decision may be closed without an owner, a rollback, a chosen option and a due date.',
    'owner rollback outcome due',
  ],
  ['Owner and due date are mandatory.', 'owner due'],
  ['An owner and a due date must be given for every decision.', 'owner due'],
  ['**Rollback** is required before approval.', 'rollback'],
  ['Verantwortliche und Termin sind Pflicht.', 'owner due'],
  ['El responsable y la fecha límite son obligatorios.', 'owner due'],
  ['Le responsable et la date limite sont obligatoires.', 'owner due'],
  ['Il responsabile e la scadenza sono obbligatori.', 'owner due'],
  ['Responsável e prazo são obrigatórios.', 'owner due'],
  ['Właściciel i termin są obowiązkowe.', 'owner due'],
  ['Ответственный и срок обязательны.', 'owner due'],
  ['负责人和截止日期必填。', 'owner due'],
  ['担当者と期限は必須です。', 'owner due'],
  ['An owner is required if it is late.', ''],
  ['A quiet room is required.', ''],
  ['Approval by two bakers is required.', ''],
  ['Every decision must contain enough words.', ''],
  ['Nobody needs an owner or a plan to bake.', ''],
])('a rule says in a sentence what every decision needs: %s', (rule, requires) => {
  const source = sourceOf('bread.md', TEXT.replace(/- No decision without these.*/, `- ${rule}`));
  const read = registerFacts(readDocument(source));
  expect(read.rules[0]?.requires.join(' ')).toBe(requires);
});

test('a paragraph of the rules and a second sentence of a rule demand as the first one does', () => {
  const rules = 'Every decision must have an owner. Ask us.\n\n- Write small. **Each decision must have a rollback.**';
  const read = registerFacts(readDocument(sourceOf('bread.md', TEXT.replace(/- No decision without these.*/, rules))));
  expect(read.rules.flatMap(({ requires }) => requires)).toEqual(['owner', 'rollback']);
});

test.each([
  ['Approved decisions must have a rollback.', 'accepted'],
  ['No decision may be accepted without a rollback.', 'accepted'],
  ['Decisions need a rollback before approval.', 'accepted'],
  ['Open decisions need a rollback.', 'undecided'],
  ['No decision without a rollback.', 'every'],
])('a rule speaks of some decisions or of all: %s', (rule, scope) => {
  const source = sourceOf('bread.md', TEXT.replace(/- No decision without these.*/, `- ${rule}`));
  expect(registerFacts(readDocument(source)).rules[0]).toMatchObject({ requires: ['rollback'], scope, isDemand: true });
});

test('phases with steps and conditions', () => {
  expect(
    facts.phases.map(({ id, title, condition, steps }) => [
      id,
      title,
      condition,
      steps.map((step) => step.condition ?? '-').join(),
    ]),
  ).toEqual([
    ['Phase 0', 'Clean the oven', undefined, '-'],
    ['Phase 1', 'Bake', 'if flour is there', 'Triggered'],
  ]);
});

test('edits of the plan and actions of an item', () => {
  const item = reading.items.find(({ id }) => id === 'D-001');
  if (item === undefined) throw new Error('no D-001');
  const { planEdits, actions, blocking } = facetsOf(item, reading);
  expect(planEdits.retired.map(({ text }) => text)).toEqual(['The wheat mill (`mill.md` §2)', 'The wheat store']);
  expect(planEdits.splits).toMatchObject([
    {
      node: 'M2',
      into: [
        { id: 'M2a', title: 'rye bread' },
        { id: 'M2b', title: 'rye cake' },
      ],
    },
  ]);
  expect(actions.map(({ number, text, onApproval }) => `${number} ${text} ${onApproval}`)).toEqual([
    '1 Buy rye (D-002). true',
    '2 Sell wheat. true',
  ]);
  expect(blocking.edges).toMatchObject([{ target: { id: 'M1' } }]);
});

test('facets are plain data', () => {
  for (const item of reading.items) {
    const facets = facetsOf(item, reading);
    expect(JSON.parse(JSON.stringify(facets))).toEqual(JSON.parse(JSON.stringify({ ...facets })));
    expect(Object.getPrototypeOf(facets)).toBe(Object.prototype);
  }
});

test('flattened rows are divided where that is certain, and assertions count up', () => {
  const flat = `Master plan

§S1. OD1 — First
Default proposal: rye.

§S2. Gap closure plan

Gap Closes at Owner Acceptance
G1 crust check Phase 0 Oven team All breads pass
G2 label check Phase 1 Shop team All labels read
G3 salt survey before Phase 1 Cellar team All sacks weighed, all sacks tasted, all sacks closed again by Friday

§S3. Registries summary

Registry Purpose Source OD ref
bread_registry what is baked 02-bread.md §4 OD1
salt_registry what is salted 02-bread.md §5 OD1
flour_registry what is ground 03-flour.md §1 OD1

§S4. Acceptance

A1. Every loaf has a label. A2. Every label has a date (D-004).
`;
  const found = registerFacts(readDocument(sourceOf('bakery/plan.md', flat)));
  expect(
    found.gaps.map(({ id, subject, closesAt, isSubjectCertain, ambiguous }) => [
      id,
      subject.text,
      closesAt.id,
      isSubjectCertain,
      ambiguous.text,
    ]),
  ).toEqual([
    ['G1', 'crust check', 'Phase 0', true, 'Oven team All breads pass'],
    ['G2', 'label check', 'Phase 1', true, 'Shop team All labels read'],
    [
      'G3',
      'salt survey before',
      'Phase 1',
      false,
      'Cellar team All sacks weighed, all sacks tasted, all sacks closed again by Friday',
    ],
  ]);
  expect(found.artifacts.map(({ name, purpose, ids }) => [name, purpose.text, ids.join()])).toEqual([
    ['bread_registry', 'what is baked', 'OD1'],
    ['salt_registry', 'what is salted', 'OD1'],
    ['flour_registry', 'what is ground', 'OD1'],
  ]);
  expect(found.assertions.map(({ id, text }) => `${id} ${text}`)).toEqual([
    'A1 Every loaf has a label.',
    'A2 Every label has a date (D-004).',
  ]);
});

test('any text gives facets, and every range lies inside it', () => {
  const parts = [
    'D-1',
    '§',
    '`',
    '**',
    '(',
    '|',
    '\n',
    '- ',
    'Option A ',
    'blocks M1',
    '…',
    '→',
    'If ',
    '🔒',
    '\ud800',
    'Điều 1',
    '阶段2之前决定',
    '..',
    '/',
    ':',
    '#',
    ' ',
  ];
  let seed = 7;
  const next = (bound: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % bound;
  for (let round = 0; round < 300; round++) {
    const noise = Array.from({ length: 60 }, () => parts[next(parts.length)]).join('');
    const text = `# Open decisions\n\n## D-001: x\n\n**Status:** open\n**Impact:** ${noise}\n\n${noise}\n`;
    const random = readDocument(sourceOf('a/open-decisions.md', text));
    registerFacts(random);
    for (const item of random.items) {
      for (const reference of facetsOf(item, random).references)
        expect(text.slice(reference.start, reference.end)).toBe(reference.text);
    }
  }
});

test('what a list item says of itself is no statement of the document', () => {
  const text = '# Open questions\n\nOwner: eva\n\n- Q1: Which pan? Owner: ana\n- Q2: Which lid? (Owner: ben)\n';
  const { statements } = registerFacts(readDocument(sourceOf('docs/q.md', text)));
  expect(statements.map(({ text: shown }) => shown)).toEqual(['eva']);
});
