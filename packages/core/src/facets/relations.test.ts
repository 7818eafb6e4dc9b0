import { expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { documentOwners } from './claims/document-owners.ts';
import { RegisterIndex } from './references/register-index.ts';
import { relationsOf } from './relations.ts';

const TEXT = `# Open decisions

## 1. Table

| ID | Decision | Status | Evidence | Default | Impact if delayed |
|---|---|---|---|---|---|
| D-001 | Switchboard for ovens | approved | Switches defined in \`switches.md\`; see \`menu.md\` | keep | small |
| D-002 | Bread first, cake later | open | The plan in \`switches.md\` §3 lets both run | See below (§2) | Depends on D-001 and D-009 |
| D-003 | Old bread rule | superseded by D-002 | none | drop | none |
| D-004 | Crumbs | merged into D-003..D-004 | none | drop | duplicate of D-001 |

## 2. D-002 option analysis: bread first

### Impacted plans

- \`switches.md\`: update
`;

test('relations are resolved over one register', () => {
  const reading = readDocument(sourceOf('bakery/open-decisions.md', TEXT));
  const index = new RegisterIndex([reading]);
  const owners = documentOwners(reading.items, index);
  expect([...owners].map(([name, item]) => `${name} ${item.id}`)).toEqual(['switches.md D-001']);
  const shown = reading.items.flatMap((item) =>
    relationsOf(item, index, owners).map(
      (relation) =>
        `${item.id} ${relation.kind} ${relation.target} -> ${relation.item?.id ?? '?'}${relation.section === undefined ? '' : ` in section ${reading.outline.sections[relation.section]?.title.slice(0, 8)}`}${relation.inferred ? ' (inferred)' : ''}`,
    ),
  );
  expect(shown).toEqual([
    'D-002 see §2 -> D-002 in section 2. D-002',
    'D-002 depends-on D-001 -> D-001',
    'D-002 depends-on D-009 -> ?',
    'D-003 superseded-by D-002 -> D-002',
    'D-004 duplicate-of D-001 -> D-001',
    'D-004 merged-into D-003 -> D-003',
  ]);
});

test('an inferred dependency stands where none is written', () => {
  const text = TEXT.replace('Depends on D-001 and D-009', 'small');
  const reading = readDocument(sourceOf('bakery/open-decisions.md', text));
  const index = new RegisterIndex([reading]);
  const item = reading.items[1];
  if (item === undefined) throw new Error('no second item');
  const [, relation] = relationsOf(item, index, documentOwners(reading.items, index));
  expect(relation).toMatchObject({ kind: 'depends-on', target: 'D-001', inferred: true });
  expect(text.slice(relation?.start, relation?.end)).toBe('switches.md');
});

test.each([
  ['[7. Old title](0007-old.md)'],
  ['[Nr. 7. Old title](0007-old.md)'],
  ['[Old title. Part two.](0007-old.md)'],
  ['**[ADR 7. Old title](0007-old.md)**.'],
])('the words of a link are not cut: Supersedes %s', (link) => {
  const record = (number: number, status: string): string =>
    `# ${number}. Record\n\n## Status\n\nAccepted\n\n${status}\n\n## Context\n\nFlour.\n\n## Decision\n\nWe bake.\n`;
  const { documents, items } = readRegister('adr', 'adr', [
    sourceOf('adr/0007-old.md', record(7, 'Stands.')),
    sourceOf('adr/0009-new.md', record(9, `Amends nothing. Supersedes ${link}`)),
  ]);
  const index = new RegisterIndex(documents);
  const item = items.find(({ id }) => id === '0009');
  if (item === undefined) throw new Error('no record 9');
  const [relation] = relationsOf(item, index, documentOwners(items, index));
  expect(relation).toMatchObject({ kind: 'supersedes', item: { id: '0007' } });
});
