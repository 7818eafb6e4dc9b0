import { expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import type { Item } from '../documents/item.ts';
import { pagesOfRecords, planListRecord } from './plan-list-record.ts';

const record = (title: string, status: string): string =>
  `# ${title}\n\nDate: 2026-03-04\n\n## Status\n\n${status}\n\n## Context\n\nMud.\n\n## Decision\n\nDo it.\n`;
const page = (header: string, ...rows: readonly string[]): string =>
  ['# Decision records', '', header, header.replace(/[^|]+/g, '---'), ...rows, '', 'More.', ''].join('\n');

/** The lines that a new record adds to the page, or `none` where it cannot be listed; undefined where the page is no index of most. */
function added(text: string, title = 'Light the quay'): readonly string[] | 'none' | undefined {
  const register = readRegister('adr', 'adr', [
    sourceOf('adr/0001-dredge.md', record('1. Dredge the basin', 'Accepted')),
    sourceOf('adr/0009-crane.md', record('9. Buy a crane', 'Accepted')),
    sourceOf('adr/README.md', text),
  ]);
  const [fresh] = readDocument(sourceOf('adr/0010-lamps.md', record(`10. ${title}`, 'Proposed'))).items;
  const [found] = pagesOfRecords(
    register.listed,
    register.items.filter(({ dialect }) => dialect === 'adr'),
  );
  if (found === undefined) return undefined;
  const plan = planListRecord(found, fresh as Item);
  if (plan === undefined) return 'none';
  const before = text.split('\n');
  return plan.after.split('\n').filter((line) => !before.includes(line));
}

const DREDGE = '| [1](0001-dredge.md) | Dredge the basin | Accepted |';
const CRANE = '| [9](0009-crane.md) | Buy a crane | Accepted |';

test('a new record is listed below the latest, in the manner of its row', () => {
  expect(added(page('| No | Title | Status |', DREDGE, CRANE))).toEqual([
    '| [10](0010-lamps.md) | Light the quay | Proposed |',
  ]);
  expect(
    added(
      page(
        '| ADR | Decision | Status | Date | Team |',
        '| [ADR-0001](./0001-dredge.md) | [Dredge the basin](./0001-dredge.md) | **Accepted** | 2026-01-02 | Quay |',
        '| [ADR-0009](./0009-crane.md) | [Buy a crane](./0009-crane.md) | **Accepted** | 2026-01-02 | — |',
      ),
      'Light | quay',
    ),
  ).toEqual(['| [ADR-0010](./0010-lamps.md) | [Light \\| quay](./0010-lamps.md) | **Proposed** | 2026-03-04 | — |']);
});

test('a table in another order, or with titles of its own, is left to people', () => {
  expect(added(page('| No | Title | Status |', CRANE, DREDGE))).toBe('none');
  expect(added(page('| No | Title | Status |', DREDGE, CRANE.replace('Buy a crane', 'The crane')))).toBe('none');
});

test('a page that lists a few of the records is no index of them', () => {
  expect(added(page('| No | Title | Status |', CRANE))).toBeUndefined();
  expect(added('# Decision records\n\nNone yet.\n')).toBeUndefined();
});
