import { describe, expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import type { Item } from '../documents/item.ts';
import { planAddItem } from './plan-add-item.ts';
import { planAddOption } from './plan-add-option.ts';
import { planRemoveItem } from './plan-remove-item.ts';

const read = (text: string, path = 'decisions.md') => readDocument(sourceOf(path, text));

describe('a new item', () => {
  test('is a row like the last one, with the next identifier', () => {
    const text =
      '# Decisions\n\n| ID | Decision | Status | Owner |\n|---|---|---|---|\n| `D-008` | Bridge | **Open** | — |\n| `D-010` | Lamp | **Open** | — |';
    const plan = planAddItem(read(text), { title: 'A | B', owner: 'ana' });
    expect(plan.id).toBe('D-011');
    expect(plan.after).toBe(`${text}\n| \`D-011\` | A \\| B | Open | ana |`);
    expect(() => planAddItem(read(text), { title: 'C', rollback: 'none' })).toThrow('no place for rollback');
    expect(planAddItem(read(text), { title: 'C' }, { taken: ['D-11', 'D-012'] }).id).toBe('D-013');
    expect(() => planAddItem(read(text), { title: 'C', id: 'd-8' })).toThrow(
      'D-008 is taken at decisions.md:5: "Bridge"; nothing was written',
    );
  });

  test.each([
    ['a row without pipes', '\nX-3 | Boat | open\n'],
    ['a list item under another heading', '\n## Aside\n\n- X-3: as agreed\n'],
    ['a block of code that never ends', '\n```\nthe row X-3 follows\n'],
    ['a table that lists no items', '\n## Words\n\n| Term | Means |\n|---|---|\n| X-3 | a boat |\n'],
  ])('does not get an identifier that stands in %s', (_, stretch) => {
    const text = `# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| X-1 | Bridge | open |\n| X-2 | Lamp | open |\n${stretch}`;
    expect(planAddItem(read(text), { title: 'Quay' }).id).toBe('X-4');
  });

  test('keeps aligned columns aligned', () => {
    const text =
      '# Decisions\n\n| ID   | Decision | Status |\n| ---- | -------- | ------ |\n| OD7  | Bridge   | open   |\n';
    expect(planAddItem(read(text), { title: 'Lamp' }).after).toBe(`${text}| OD8  | Lamp     | open   |\n`);
  });

  test('is a section with the labels of the others', () => {
    const text =
      '# Decisions\n\n## OD-1: Bridge\n\n**Status:** Open  \n**Owner:** ana  \n**Decision:** none yet\n\n---\n\n## OD-2: Lamp\n\n**Status:** Open  \n**Owner:** bo  \n\nText.\n\n---\n\n## OD-3: Boat\n\n**Status:** Accepted  \n**Owner:** ana  \n';
    const plan = planAddItem(read(text), { title: 'Quay', owner: 'Zoë', due: '2026-05-01' });
    expect(plan.after).toBe(
      `${text}\n---\n\n## OD-4: Quay\n\n**Status:** Open  \n**Owner:** Zoë  \n**Due:** 2026-05-01  \n`,
    );
  });

  test('is a new file in a folder of records', () => {
    const one = read(
      '# 1. Bridge\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nIt rains.\n\n## Decision\n\nWood.\n',
      'adr/0001-bridge.md',
    );
    const two = read(
      '# 2. Lamp\n\nDate: 2026-01-01\n\n## Status\n\nProposed\n\n## Context\n\nDark.\n\n## Decision\n\nOil.\n',
      'adr/0002-lamp.md',
    );
    const plan = planAddItem(
      two,
      { title: 'Boat or swim?', context: 'There is a river.', decidedOn: '2026-02-02' },
      { peers: [one] },
    );
    expect(plan.path).toBe('adr/0003-boat-or-swim.md');
    expect(plan.before).toBeUndefined();
    expect(plan.after).toBe(
      '# 3. Boat or swim?\n\nDate: 2026-02-02\n\n## Status\n\nProposed\n\n## Context\n\nThere is a river.\n\n## Decision\n',
    );
  });

  test('reads as open even where everything around it is decided', () => {
    const list = '# Locked decisions\n\n- **Bridge of wood.**  \n  ADR: 1\n\n- **Lamp of oil.**  \n  ADR: 2\n';
    const before = read(list);
    expect(before.items.map(({ status, locked }) => [status, locked])).toEqual([
      ['accepted', true],
      ['accepted', true],
    ]);
    const after = read(planAddItem(before, { title: 'Boat' }).after).items.at(-1);
    expect([after?.text('title'), after?.status, after?.locked]).toEqual(['Boat', 'open', false]);
  });

  test('is refused where a table of decided items has no column to say that it is open', () => {
    const table =
      '# Closed Decision Register\n\n| Decision | Locked answer |\n|---|---|\n| Bridge | Wood |\n| Lamp | Oil |\n';
    const reading = read(table);
    expect(() => planAddItem(reading, { title: 'Boat' })).toThrow('would read as accepted and locked');
    expect(planAddItem(reading, { title: 'Boat', status: 'locked' }).after).toBe(`${table}| Boat | |\n`);
    const sections = '\n## D-1: Quay\n\n**Status:** Accepted\n\n## D-2: Rope\n\n**Status:** Accepted\n';
    const both = read(
      `# Closed Decision Register\n${sections}${table.replace('Closed Decision Register', 'Locked decisions')}`,
    );
    expect(planAddItem(both, { title: 'Boat' })).toMatchObject({ id: 'D-3' });
  });

  test('continues the largest family of identifiers, with a free section number', () => {
    const text =
      '# Open decisions\n\n## §S1. OD1 — Bridge\n\n**Status:** open\n\n## §S2. OD2 — Lamp\n\n**Status:** open\n\n## §S3. Survey decision\n\n**Status:** open\n';
    const plan = planAddItem(read(text), { title: 'Boat' });
    expect(plan.id).toBe('OD3');
    expect(plan.after).toContain('## §S4. OD3 — Boat\n');
  });

  test('is a list item', () => {
    const text = '# Open questions\n\n1. Q1: Why?\n   - **Owner:** ana\n2. Q2: When?\n';
    expect(planAddItem(read(text), { title: 'Where?', owner: 'bo' }).after).toBe(
      `${text}3. Q3: Where?\n   - **Owner**: bo\n`,
    );
  });
});

describe('an option', () => {
  const text =
    '# Decisions\n\n## D-1: Bridge\n\n**Status:** open\n\n### Options\n\n#### Option A — Wood\n\n- Pro: light\n- Con: rots\n\n#### Option B — Steel\n\n- Pro: strong\n- Con: dear\n\n### Recommendation\n\nOption A.\n';

  test('stands behind the last one, with the next label', () => {
    const reading = read(text);
    const plan = planAddOption(reading, reading.items[0] as Item, {
      title: 'Rope',
      pros: ['cheap'],
      cons: ['swings', 'burns'],
    });
    expect(plan.after).toBe(
      text.replace(
        '- Con: dear\n',
        '- Con: dear\n\n#### Option C — Rope\n\n- Pro: cheap\n- Con: swings\n- Con: burns\n',
      ),
    );
  });

  test('is refused where there is none to go by', () => {
    const reading = read('# Decisions\n\n## D-1: Bridge\n\n**Status:** open\n');
    expect(() => planAddOption(reading, reading.items[0] as Item, { title: 'Rope' })).toThrow(
      'it has no options to write a new one like',
    );
  });
});

describe('removing', () => {
  test('takes the row and the section of an item, and tells who names it', () => {
    const text =
      '# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | Bridge | open |\n| D-2 | Lamp, after D-1 | open |\n\n## D-1: Bridge\n\nText.\n\n## D-2: Lamp\n\nMore.\n';
    const reading = read(text);
    const plan = planRemoveItem(reading, reading.items[0] as Item);
    expect(plan.after).toBe(
      '# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| D-2 | Lamp, after D-1 | open |\n\n## D-2: Lamp\n\nMore.\n',
    );
    expect(plan.alsoSaid.map(({ line }) => line)).toEqual([6]);
    const last = planRemoveItem(reading, reading.items[1] as Item);
    expect(last.after).toBe(
      '# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | Bridge | open |\n\n## D-1: Bridge\n\nText.\n',
    );
  });

  test('of a row and the section behind it, in a file without final line break', () => {
    const head = '# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n';
    const reading = read(`${head}| D-1 | Bridge | Open |\n\n## D-1 — Bridge\n\n**Status:** Open`);
    expect(planRemoveItem(reading, reading.items[0] as Item).after).toBe(head);
  });

  test('of an item that holds others is refused', () => {
    const reading = read(
      '# Decisions\n\n## D-1: Bridge\n\n**Status:** open\n\n### D-2: Lamp on it\n\n**Status:** open\n',
    );
    expect(() => planRemoveItem(reading, reading.items[0] as Item)).toThrow('cannot remove D-1');
  });
});
