import { describe, expect, test } from 'vitest';
import { readDocument } from '../../documents/read-register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import { proseOf } from '../prose/item-prose.ts';
import { readOptions } from './options.ts';

function optionsOf(text: string, id: string) {
  const reading = readDocument(sourceOf('bakery/open-decisions.md', text));
  const item = reading.items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`${id} is not among ${reading.items.map(({ key }) => key).join(', ')}`);
  return readOptions(item, reading.outline, proseOf(item, reading.outline));
}

const ANALYSIS = `# Open decisions

| ID | Decision | Status | Recommended default |
|---|---|---|---|
| D-001 | Which oven | open | See options below (§2) |
| D-002 | Which salt | open | Adopt Option B: sea salt; options in \`salt_plan.md\` |
| D-003 | Which yeast | open | dry |

## 2. D-001 option analysis: which oven

### Problem statement

The plan names two ovens. Neither oven is designed.

There are two kinds of shops, and the oven depends on the kind:
1. Town shops
2. Village shops

### Option A: Stone oven

Advantages:
- Good crust
- No wires

Disadvantages:
- Heavy. Delivery may break a step. This is acceptable, steps are cheap.

\`\`\`toml
heat = 300
\`\`\`

### Option B: Electric oven (current plan, M2-M3)

Pros:
- Light

### Option C: Gas oven (current plan, M4+)

### Option D: Microwave (status quo)

Not recommended. It makes no crust.

### Option E: Hybrid — stone oven for towns, electric oven for villages

Use Option A for town shops (one wall). Use Option B for village shops.

### Recommendation

**Option E (hybrid)**. Towns like stone.
`;

test('sub-sections are options with arguments, code and marks', () => {
  const { options, recommended, contexts, outcomes } = optionsOf(ANALYSIS, 'D-001');
  expect(options.map(({ label, title }) => `${label}: ${title.text}`)).toEqual([
    'A: Stone oven',
    'B: Electric oven',
    'C: Gas oven',
    'D: Microwave',
    'E: Hybrid — stone oven for towns, electric oven for villages',
  ]);
  const [a, b, c, d, e] = options;
  expect(a?.pros.map(({ text }) => text)).toEqual(['Good crust', 'No wires']);
  expect(a?.cons).toHaveLength(1);
  expect(a?.accepted).toHaveLength(1);
  expect(a?.snippets.map(({ language, start, end }) => `${language} ${ANALYSIS.slice(start, end)}`)).toEqual([
    'toml heat = 300',
  ]);
  expect(b?.markers).toMatchObject([{ marker: 'plan-of-record', scope: 'M2-M3' }]);
  expect(b?.readiness).toMatchObject({ state: 'not-designed', inferred: true });
  expect(c?.markers).toMatchObject([{ marker: 'plan-of-record', scope: 'M4+' }]);
  expect(d?.markers).toMatchObject([
    { marker: 'status-quo' },
    { marker: 'not-recommended', reason: { text: 'It makes no crust.' } },
  ]);
  expect(e?.parts).toMatchObject([
    { option: 'A', purpose: 'town shops' },
    { option: 'B', purpose: 'village shops' },
  ]);
  expect(recommended).toMatchObject({ option: 'E', index: 4 });
  expect(contexts.map(({ text }) => text)).toEqual(['Town shops', 'Village shops']);
  expect(outcomes).toEqual([
    { context: 'town shops', option: 'A' },
    { context: 'village shops', option: 'B' },
  ]);
});

test('options may be described in another document', () => {
  const set = optionsOf(ANALYSIS, 'D-002');
  expect(set.options).toEqual([]);
  expect(set.default).toMatchObject({ option: 'B', index: undefined });
  expect(set.elsewhere.map(({ text }) => text)).toEqual(['salt_plan.md']);
  expect(optionsOf(ANALYSIS, 'D-003')).toMatchObject({ options: [], default: undefined, recommended: undefined });
});

test('list items are options', () => {
  const text = `# Open decisions

## OD-001: Flour

**Status:** open

### Options

- **A:** Rye.
- **B:** Wheat, ground here. It costs more.
- **C:** Spelt (recommended).

## OD-002: Water

**Status:** open
**Decision:** option B, accepted on 2026-03-01

Options:

- A. From the river.
- B. From the tap,
  which is warm. (recommended)

## OD-003: Butter

**Status:** open

### Options

- **A** Salted
- **B** Sweet <- recommended
`;
  const flour = optionsOf(text, 'OD-001');
  expect(flour.options.map(({ label, title }) => `${label} ${title.text}`)).toEqual([
    'A Rye',
    'B Wheat, ground here',
    'C Spelt',
  ]);
  expect(flour.recommended).toMatchObject({ option: 'C', index: 2 });
  const water = optionsOf(text, 'OD-002');
  expect(water.options.map(({ label }) => label)).toEqual(['A', 'B']);
  expect(water.recommended?.option).toBe('B');
  expect(water.chosen?.option).toBe('B');
  expect(optionsOf(text, 'OD-003').recommended?.option).toBe('B');
});

test('a table of options', () => {
  const text = `# Open decisions

## OD-001: Name of the shop

**Status:** open

**Options**

| Option | Pros | Cons | Status |
|---|---|---|---|
| \`crumb\` | Short. | Taken. | Preferred. Letter sent. |
| \`loaf\` | Free. | — | Rejected. Too plain. |
`;
  const { options, recommended } = optionsOf(text, 'OD-001');
  expect(options.map(({ title }) => title.text)).toEqual(['`crumb`', '`loaf`']);
  expect(options[0]?.pros.map(({ text }) => text)).toEqual(['Short.']);
  expect(options[1]?.cons).toEqual([]);
  expect(options[1]?.markers).toMatchObject([{ marker: 'rejected', reason: { text: 'Too plain.' } }]);
  expect(recommended?.index).toBe(0);
});

test('MADR: a list of titles and sections with good and bad', () => {
  const text = `# Bread in paper bags

## Considered Options

* Paper
* Cloth - as grandmother did
* None

## Decision Outcome

Chosen option: "Paper", because it is cheap.

## Pros and Cons of the Options

### Paper

* Good, because it is cheap
* Bad, because it tears

### Cloth

* Neutral, because it is old
`;
  const reading = readDocument(sourceOf('adr/0003-bags.md', text));
  const item = reading.items[0];
  if (item === undefined) throw new Error('no item');
  const { options, chosen } = readOptions(item, reading.outline, proseOf(item, reading.outline));
  expect(
    options.map(({ title, pros, cons, neutral }) => `${title.text} ${pros.length}${cons.length}${neutral.length}`),
  ).toEqual(['Paper 110', 'Cloth 001', 'None 000']);
  expect(options[0]?.pros[0]?.text).toBe('it is cheap');
  expect(chosen).toMatchObject({ option: 'Paper', index: 0 });
});

test('an enumeration in running text is the last resort', () => {
  const text = `# Open questions

| ID | Question | Status | Default proposal |
|---|---|---|---|
| Q1 | Who bakes? | open | The board picks one of: (1) the master, (2) the guest or (3) nobody. |
`;
  expect(optionsOf(text, 'Q1').options.map(({ label, title }) => `${label} ${title.text}`)).toEqual([
    '1 the master',
    '2 the guest',
    '3 nobody',
  ]);
});

test('a decision whose title reads like that of an option is no option of itself', () => {
  const record = `# Choice 2\n\n## Status\n\naccepted\n\n## Context\n\nOld.\n\n## Decision\n\nYes.\n\n## Options\n\n### Option A: Rye\n\n### Option B: Wheat\n`;
  const reading = readDocument(sourceOf('adr/0002-choice.md', record));
  const [item] = reading.items;
  if (item === undefined) throw new Error('no item');
  const { options } = readOptions(item, reading.outline, proseOf(item, reading.outline));
  expect(options.map(({ label }) => label)).toEqual(['A', 'B']);
});

test('a composite in bare letters has its parts, also one that no option has', () => {
  const composite = (title: string): string =>
    `# Open\n\n## D-001: Which oven\n\n**Status:** open\n\n### Option A: Stone\n\n### Option B: Gas\n\n### Option C: ${title}\n`;
  const parts = (title: string): readonly unknown[] =>
    optionsOf(composite(title), 'D-001').options.flatMap((option) =>
      option.parts.map(({ option: label, purpose }) => [label, purpose]),
    );
  expect(parts('hybrid, A for towns plus B for villages')).toEqual([
    ['A', 'towns'],
    ['B', 'villages'],
  ]);
  expect(parts('hybrid, A for towns plus E for villages')).toEqual([
    ['A', 'towns'],
    ['E', 'villages'],
  ]);
  expect(parts('hybrid — A for towns, B for villages & A for fairs')).toHaveLength(3);
  expect(parts('a vote, X for yes plus Y for no')).toEqual([]);
});

describe('parts of a composite by their letters', () => {
  const partsOf = (title: string, body = '', labels = ['A', 'B']): readonly unknown[] => {
    const others = labels.map((label) => `### Option ${label}: Oven ${label}\n`).join('\n');
    const text = `# Open\n\n## D-001: Which oven\n\n**Status:** open\n\n${others}\n### Option C: ${title}\n\n${body}\n`;
    const own = optionsOf(text, 'D-001').options.find(({ label }) => label === 'C');
    return (own?.parts ?? []).map(({ option, purpose }) => (purpose === '' ? option : `${option} for ${purpose}`));
  };

  test.each([
    ['A + E', ['A', 'E']],
    ['**A** + **E**', ['A', 'E']],
    ['A + B + E', ['A', 'B', 'E']],
    ['A & E (recommended)', ['A', 'E']],
    ['A plus E', ['A', 'E']],
    ['A and B', ['A', 'B']],
    ['A and E', ['A', 'E']],
    ['A with E', ['A', 'E']],
    ['Both ovens: A and B', ['A', 'B']],
    ['Both A and B', ['A', 'B']],
    ['Options A and E', ['A', 'E']],
    ['Option A + Option E', ['A', 'E']],
    ['A/E hybrid', ['A', 'E']],
    ['A + E combined', ['A', 'E']],
    ['Hybrid A/E', ['A', 'E']],
    ['Hybrid: A + E', ['A', 'E']],
    ['Hybrid (A + E)', ['A', 'E']],
    ['hybrid of A and E', ['A', 'E']],
    ['A hybrid of A and E', ['A', 'E']],
    ['Combination of A and E', ['A', 'E']],
    ['Kombination aus A und E', ['A', 'E']],
    ['Combinación de A y E', ['A', 'E']],
    ['A with E for Kubernetes', ['A', 'E for Kubernetes']],
    ['Hybrid of A for towns and E for villages', ['A for towns', 'E for villages']],
  ])('%s', (title, expected) => {
    expect(partsOf(title)).toEqual(expected);
  });

  test.each([
    'A/B test',
    'A/B testing of both ovens',
    'A/B',
    'A and/or B',
    'A and B ovens',
    'B and C bindings',
    'C and E',
    'D and E',
    'D + E',
    'A + A',
    'Plan A and B',
    'A oven and E stove',
    'C++ and A',
    '1 + 2',
    'Vitamin A + E drinks',
    'Grades: A and E',
  ])('none in "%s"', (title) => {
    expect(partsOf(title)).toEqual([]);
  });

  test('of numbered options only where a word says that they are meant', () => {
    const numbered = (title: string): readonly unknown[] => {
      const text = `# Open\n\n## D-001: Which oven\n\n**Status:** open\n\n### Option 1: Stone\n\n### Option 2: Gas\n\n### Option 3: ${title}\n`;
      return (
        optionsOf(text, 'D-001')
          .options.at(-1)
          ?.parts.map(({ option }) => option) ?? []
      );
    };
    expect(numbered('Combination of 1 and 2')).toEqual(['1', '2']);
    expect(numbered('Options 1 + 5')).toEqual(['1', '5']);
    expect(numbered('1 + 2')).toEqual([]);
    expect(numbered('Mix of 1 and 2 kilns')).toEqual([]);
  });

  test('the text below the title may say it, in words for a mixture', () => {
    expect(partsOf('Mixed', 'A combination of A and E. It is dear.')).toEqual(['A', 'E']);
    expect(partsOf('Mixed', 'We bake with A and E. A + B is what bakers know.')).toEqual([]);
    expect(partsOf('Mixed', 'It needs a combination of A and B flour.')).toEqual([]);
  });
});
