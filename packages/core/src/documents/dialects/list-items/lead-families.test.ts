import { expect, test } from 'vitest';
import { readDocument } from '../../read-register.ts';
import { sourceOf } from '../../source-text.ts';

const states = (text: string) =>
  readDocument(sourceOf('docs/bakery.md', text)).items.map(({ id, status }) => `${id ?? '-'} ${status}`);

const LIST = `# Decisions

## Decided

- [x] **KILN-1** Bake with gas — @ana, 2026-05-01
- [x] **KILN-2** One shelf — @bo, 2026-06-01

## To decide

- [ ] **KILN-3** Bake at night — @ana, due 2026-12-10

## Rejected

- **KILN-6** Bake with coal — too dirty
`;

test('identifiers of any prefix, in bold or behind a box, where the list has several', () => {
  expect(states(LIST)).toEqual(['KILN-1 accepted', 'KILN-2 accepted', 'KILN-3 open', 'KILN-6 rejected']);
  expect(states(LIST.replace(/\*\*(KILN-\d)\*\*/g, '$1')).slice(0, 3)).toEqual([
    'KILN-1 accepted',
    'KILN-2 accepted',
    'KILN-3 open',
  ]);
});

test('a name that only looks like one is none', () => {
  const text = '# Decisions\n\n- **UTF-8** everywhere.\n- **Ovens** are cleaned daily.\n- **Trays** are of steel.\n';
  expect(states(text).some((state) => state.startsWith('UTF-8'))).toBe(false);
  const elsewhere = LIST.replace('# Decisions', '# Ovens').replace('Decided', 'Fast').replace('To decide', 'Slow');
  expect(states(elsewhere)).toEqual([]);
});
