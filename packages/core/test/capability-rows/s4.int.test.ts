import { expect } from 'vitest';
import { encodeSource } from '../../src/documents/source-text.ts';
import { registerFacts } from '../../src/facets/register-facts.ts';
import { isUndated } from '../../src/vocabulary/value-words.ts';
import { rowTest } from './source-register.ts';

rowTest('S4-01 an index states status, owner and last review', '004', ({ reading }) => {
  const statements = registerFacts(reading).statements.map(({ kind, label, text }) => `${kind} ${label} ${text}`);
  expect(statements).toEqual(['status Status reviewed', 'owner Owner TBD', 'date Last reviewed 2025-12-16']);
  expect(isUndated('TBD')).toBe(true);
});

rowTest('S4-04 groups of an index are areas', '004', ({ reading }) => {
  const { areas } = registerFacts(reading);
  expect(areas.map(({ items }) => items.length)).toEqual([2, 1, 2, 5, 1, 1, 1, 9]);
  expect(areas[3]?.title).toBe('Networking');
});

rowTest('S4-07 stances are a second tier with their source', '004', ({ reading, facets }) => {
  const stances = reading.items.filter(({ kind }) => kind === 'stance');
  expect(stances).toHaveLength(9);
  expect(reading.items.filter(({ kind }) => kind === 'decision')).toHaveLength(13);
  const sources = stances.map(
    ({ key }) => facets(key).references.find(({ targets }) => targets[0]?.startsWith('ADR-'))?.targets[0],
  );
  expect(sources).toEqual([
    'ADR-0001',
    'ADR-0002',
    'ADR-0002',
    'ADR-0004',
    'ADR-0007',
    'ADR-0008',
    'ADR-0010',
    'ADR-0011',
    'ADR-0012',
  ]);
});

rowTest('S4-10 example values are told from what is ruled', '004', ({ reading, facets }) => {
  const examples = reading.items.flatMap(({ key }) => facets(key).examples.map(({ text }) => text));
  expect(examples).toEqual(['1420', 'LVM thin snapshots']);
});

rowTest('S4-12 white space is kept to the byte', '004', ({ reading, bytes, text }) => {
  expect(Buffer.from(encodeSource(reading.source, text)).equals(Buffer.from(bytes))).toBe(true);
  for (const item of reading.items) {
    for (const field of item.allFields()) expect(text.slice(field.start, field.end)).not.toMatch(/^\s|\s$/);
    const { start, end } = item.field('title') ?? { start: 0, end: 0 };
    expect(end).toBeGreaterThan(start);
  }
  expect(text.match(/ {2}\n/g)).toHaveLength(24);
});

rowTest('S4-12 a missing final newline stays missing', '003', ({ reading, bytes, text }) => {
  expect(text.endsWith('\n')).toBe(false);
  expect(Buffer.from(encodeSource(reading.source, text)).equals(Buffer.from(bytes))).toBe(true);
});
