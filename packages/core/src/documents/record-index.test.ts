import { expect, test } from 'vitest';
import { readRegister } from './register.ts';
import { sourceOf } from './source-text.ts';

const record = (title: string, status = 'Accepted'): string =>
  `# ${title}\n\n## Status\n\n${status}\n\n## Context\n\nMud.\n\n## Decision\n\nDo it.\n`;

const page = (...rows: readonly string[]): string =>
  ['# Decision records', '', '| No | Title | Status |', '|---|---|---|', ...rows, ''].join('\n');

const RECORDS = {
  'adr/0001-dredge.md': record('1. Dredge the basin'),
  'adr/0002-crane.md': record('2. Buy a second crane'),
  'adr/0012-lamps.md': record('12. Light the quay'),
};

const read = (files: Readonly<Record<string, string>>) =>
  readRegister(
    'adr',
    'adr',
    Object.entries(files).map(([path, text]) => sourceOf(path, text)),
  );
const rows = (...lines: readonly string[]) =>
  read({ ...RECORDS, 'adr/README.md': page(...lines) }).listed.map(
    ({ item, record: found }) => `${item.id ?? '-'} ${found?.source.path ?? 'nowhere'}`,
  );
const ids = (...lines: readonly string[]) =>
  read({ ...RECORDS, 'adr/README.md': page(...lines) }).items.map(({ id }) => id);

test('a row lists the record that it links to, or whose number and title it bears', () => {
  expect(
    rows(
      '| [ADR-0001](0001-dredge.md) | Dredging | Accepted |',
      '| [2](./0002-crane.md#status) | Buy a second crane | Accepted |',
      '| 12 | Light the quay | Accepted |',
    ),
  ).toEqual(['ADR-0001 adr/0001-dredge.md', '2 adr/0002-crane.md', '12 adr/0012-lamps.md']);
});

test('a record that was renamed is known by its number, and one that was renumbered by its title', () => {
  const renamed = [
    '| [12](0012-where-lamps-stand.md) | Light the quay | Accepted |',
    '| [9](0009-crane.md) | Buy a second crane | Accepted |',
  ];
  expect(rows(...renamed)).toEqual(['12 adr/0012-lamps.md', '9 adr/0002-crane.md']);
  expect(ids(...renamed)).toEqual(['0001', '0002', '0012']);
});

test('a row whose record is gone stays a decision, and one of work or of another matter is none of the index', () => {
  const gone = '| [7](0007-ferry.md) | Run a ferry | Accepted |';
  expect(rows(gone)).toEqual(['7 nowhere']);
  expect(ids(gone)).toEqual(['0001', '0002', '0012', '7']);
  expect(rows('| 1 | Paint the fence | open |', '| 2 | [Ask for paint](https://paint.example/2) | open |')).toEqual([]);
  expect(ids('| 1 | Paint the fence | open |')).toEqual(['0001', '0002', '0012', '1']);
});

test('the row of the only record of a folder is no second decision', () => {
  const register = read({
    'adr/0001-dredge.md': record('1. Dredge the basin'),
    'adr/README.md': page('| [1](0001-dredge.md) | Dredge the basin | Accepted |'),
  });
  expect(register.items.map(({ id }) => id)).toEqual(['0001']);
});
