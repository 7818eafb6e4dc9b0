import { planSet, readRegister, sourceOf, type DocumentReading, type Item } from '@decisis/core';
import { expect, test } from 'vitest';
import { planListedRows, type PlannedChange } from './listed-rows.ts';
import { changesOf } from './plan-assignments.ts';

const record = (title: string, status: string): string =>
  `# ${title}\n\n## Status\n\n${status}\n\n## Context\n\nMud.\n\n## Decision\n\nDo it.\n`;
const page = (header: string, ...rows: readonly string[]): string =>
  ['# Decision records', '', header, header.replace(/[^|]+/g, '---'), ...rows, ''].join('\r\n');

function adr(index: Readonly<Record<string, string>>) {
  const files = {
    'adr/0001-dredge.md': record('1. Dredge the basin', 'Proposed'),
    'adr/0002-crane.md': record('2. Buy a second crane', 'Accepted'),
    ...index,
  };
  return readRegister(
    'adr',
    'adr',
    Object.entries(files).map(([path, text]) => sourceOf(path, text)),
  );
}

function statusOf(reading: DocumentReading, status: string): PlannedChange {
  const plan = planSet(reading, reading.items[0] as Item, 'status', status);
  const { path, text } = reading.source;
  const changes = changesOf('status', reading, plan);
  return { reading, change: { path, before: text, after: plan.after, changes, alsoSaid: [] } };
}

function bring(index: Readonly<Record<string, string>>, status = 'accepted') {
  const register = adr(index);
  const reading = register.documents.find(({ source }) => source.path === 'adr/0001-dredge.md') as DocumentReading;
  const { pages, notes } = planListedRows([statusOf(reading, status)], [register]);
  const lines = pages.flatMap(({ change }) => {
    const before = (change.before ?? '').split('\n');
    return change.after
      .split('\n')
      .flatMap((line, at) => (line === before[at] ? [] : [`${change.path}:${at + 1} ${line}`]));
  });
  return [...lines, ...notes];
}

const CRANE = '| [2](0002-crane.md) | Buy a second crane | Accepted |';

test('the row of a record follows it, in the words of its table, and nothing else of the page changes', () => {
  const table = '| No | Title | Status |';
  const README = page(table, '| [1](0001-dredge.md) | Dredge the basin | _Proposed_  |', CRANE);
  expect(bring({ 'adr/README.md': README })).toEqual([
    'adr/README.md:5 | [1](0001-dredge.md) | Dredge the basin | _Accepted_  |\r',
  ]);
  const german = page(
    table,
    '| [1](0001-dredge.md) | Dredge the basin | Open |',
    CRANE.replace('Accepted', 'Approved'),
  );
  expect(bring({ 'adr/README.md': german, 'adr/index.md': README })).toEqual([
    'adr/README.md:5 | [1](0001-dredge.md) | Dredge the basin | Approved |\r',
    'adr/index.md:5 | [1](0001-dredge.md) | Dredge the basin | _Accepted_  |\r',
  ]);
});

test('a row that said something else before is left and told; one without a status has nothing to follow with', () => {
  const table = '| No | Title | Status |';
  const other = page(table, '| [1](0001-dredge.md) | Dredge the basin | Rejected |', CRANE);
  expect(bring({ 'adr/README.md': other })).toEqual(['adr/README.md:5  left as it is: the row says "Rejected"']);
  const done = page(table, '| [1](0001-dredge.md) | Dredge the basin | Accepted |', CRANE);
  expect(bring({ 'adr/README.md': done })).toEqual([]);
  const bare = page(
    '| No | Decision |',
    '| [1](0001-dredge.md) | Dredge the basin |',
    '| [2](0002-crane.md) | Crane |',
  );
  expect(bring({ 'adr/README.md': bare })).toEqual([]);
});

test('what leaves the status of a record alone leaves its rows alone', () => {
  const README = page('| No | Title | Status |', '| [1](0001-dredge.md) | Dredge the basin | Open |', CRANE);
  expect(bring({ 'adr/README.md': README }, 'proposed')).toEqual([]);
});
