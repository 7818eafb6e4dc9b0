import { expect } from 'vitest';
import { encodeSource } from '../../src/documents/source-text.ts';
import { registerFacts } from '../../src/facets/register-facts.ts';
import { isUndated } from '../../src/vocabulary/value-words.ts';
import { lockFindings, locked, lockOf, type Files } from '../locks/judge-repository.ts';
import { rowTest } from './source-register.ts';

const INDEX = 'docs/DECISIONS_LOCKED.md';

/** The index with a record beside it for each path that it names, in our own words. */
function withRecords(text: string): Files {
  const files: Record<string, string> = { [INDEX]: text };
  for (const [path] of text.matchAll(/docs\/adr\/(\d{4})-[\w-]+\.md/g))
    files[path] = record(path.slice(9, 13), 'Accepted');
  return files;
}

function record(number: string, status: string): string {
  return `# ${Number(number)}. Record ${number}\n\n## Status\n\n${status}\n\n## Context\n\nA need.\n\n## Decision\n\nRule ${number} holds.\n`;
}

const about = (files: Files, base?: Files, policy = {}) =>
  lockFindings(files, base, policy).filter((line) => !line.startsWith('lock/index-without-owner'));

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

rowTest('S4-01 an index that names no owner, or was not reviewed in time, is told', '004', ({ text }) => {
  const files = withRecords(text);
  expect(lockFindings(files)).toEqual(['lock/index-without-owner: the owner of the list reads "TBD"']);
  const found = lockFindings(files, undefined, { reviewDays: 60 });
  expect(found).toContain(
    'lock/review-overdue: last reviewed 2025-12-16; the next review was due 2026-02-14, 15 days ago',
  );
  const stated = text.replace('Last reviewed: 2025-12-16', 'Last reviewed: 2025-12-16  \nReview interval: quarterly');
  expect(lockFindings({ ...files, [INDEX]: stated })).toHaveLength(1);
  expect(lockFindings({ ...files, [INDEX]: stated.replace('quarterly', 'every 2 weeks') })).toHaveLength(2);
});

rowTest('S4-03 superseding needs the new record and the index in one change', '004', ({ text }) => {
  const base = locked(withRecords(text));
  const old = 'docs/adr/0003-runtime-firecracker.md';
  const next = 'docs/adr/0013-runtime.md';
  const both: Files = {
    ...base,
    [old]: record('0003', 'Superseded by [13. Runtime](0013-runtime.md)'),
    [next]: record('0013', 'Accepted\n\nSupersedes [3. Runtime](0003-runtime-firecracker.md)'),
    [INDEX]: text.replace('Runtime is Firecracker.', 'Runtime is another hypervisor.').replace(old, next),
  };
  const hard = (files: Files) => about(files, base).filter((line) => !/unlocked-statement|unbacked/.test(line));
  expect(hard(both)).toEqual([]);
  expect(hard({ ...both, [INDEX]: text })).toEqual([
    expect.stringContaining('superseded-by-half: ADR-0013 supersedes what "Runtime is Firecracker" rests on'),
  ]);
  const { [next]: _none, ...noRecord } = both;
  expect(hard(noRecord).join('\n')).toMatch(
    /superseded-by-half: "Runtime is Firecracker" now rests on ADR-0013, which does not/,
  );
  const silent = { ...both, [next]: record('0013', 'Accepted') };
  expect(hard(silent).join('\n')).toMatch(/the half of the record is missing/);
  const proposed = { ...both, [next]: (both[next] as string).replace('Accepted', 'Proposed') };
  expect(hard(proposed).join('\n')).toMatch(/the half of the record is missing/);
  const oldGround = { ...both, [INDEX]: text.replace('Runtime is Firecracker.', 'Runtime is another hypervisor.') };
  expect(hard(oldGround).join('\n')).toMatch(/the line does not name ADR-0013/);
  const noRecordAtAll = { ...base, [INDEX]: text.replace('Runtime is Firecracker.', 'Runtime is another hypervisor.') };
  expect(hard(noRecordAtAll).join('\n')).toMatch(/"Runtime is Firecracker" was locked and now reads differently/);
});

rowTest('S4-05 each statement is a lock of its own, several rest on one record', '004', ({ text }) => {
  const { entries } = lockOf({ [INDEX]: text });
  expect(entries).toHaveLength(22);
  expect(new Set(entries.map(({ digest }) => digest)).size).toBe(22);
  const decisions = entries.filter(({ sources }) => text.includes(`ADR: \`docs/adr/${sources[0]?.slice(4)}`));
  const ofRecord = entries.filter(
    ({ key, sources }) => sources.includes('ADR-0007') && !key.includes('allocation-unit'),
  );
  expect(ofRecord).toHaveLength(2);
  expect(new Set(decisions.map(({ sources }) => sources[0])).size).toBe(12);
  const base = locked({ [INDEX]: text });
  const edited = { ...base, [INDEX]: text.replace('IPv4 is a paid add-on', 'IPv4 is a free add-on') };
  const hits = about(edited, base).filter((line) => line.includes('changed-without-superseding'));
  expect(hits).toEqual([expect.stringContaining('"paid" became "free"')]);
});

rowTest('S4-07 a stance is locked with the record that it comes from', '004', ({ text }) => {
  const { entries } = lockOf({ [INDEX]: text });
  const rotation = entries.find(({ text: said }) => said.startsWith('Secrets rotation:'));
  expect(rotation?.sources).toEqual(['ADR-0010']);
  const process = entries.find(({ text: said }) => said.startsWith('One process type'));
  expect(process?.text).toContain('each instance runs exactly one entrypoint');
  const base = locked({ [INDEX]: text });
  const found = about({ ...base, [INDEX]: text.replace('exactly one entrypoint', 'one or more entrypoints') }, base);
  expect(found.join('\n')).toMatch(/changed-without-superseding/);
});

rowTest('S4-09 what holds in v1 lapses with v1', '004', ({ text }) => {
  const scoped = lockOf({ [INDEX]: text }).entries.filter(({ versions }) => versions.length > 0);
  expect(scoped.map(({ text: said }) => said.slice(0, 20))).toEqual(['IPv4 allocation unit', 'Overlay network is W']);
  const base = locked(withRecords(text));
  const edited = { ...base, [INDEX]: text.replace('full mesh in v1', 'a star in v1') };
  expect(about(edited, base, { versions: { current: 'v1.7' } }).join('\n')).toMatch(/changed-without-superseding/);
  const lapsed = about(edited, base, { versions: { current: 'v2' } });
  expect(lapsed.filter((line) => line.includes('lapsed'))).toHaveLength(2);
  expect(lapsed.join('\n')).not.toMatch(/changed-without-superseding/);
});

rowTest('S4-10 an example may change, the rule around it may not', '004', ({ text }) => {
  const base = locked(withRecords(text));
  const examples = text
    .replace('(example 1420)', '(example 1380)')
    .replace('(example: LVM thin snapshots)', '(example: ZFS)');
  expect(about({ ...base, [INDEX]: examples }, base)).toEqual([]);
  for (const [from, to] of [
    ['a conservative MTU', 'a large MTU'],
    ['do not break ICMPv6', 'break ICMPv6'],
    ['(example 1420)', '(1420)'],
    ['(example 1420)', '(example 1420, never more)'],
  ] as const)
    expect(about({ ...base, [INDEX]: text.replace(from, to) }, base).join('\n')).toMatch(/changed-without-superseding/);
});

rowTest('A-08 links, formatting and places are amendments, words are not', '004', ({ text }) => {
  const base = locked(withRecords(text));
  const amended = text
    .replaceAll('- **', '* **')
    .replace('one process type per microVM instance', '*one* process type\n  per `microVM` instance')
    .replace('accept OCI indexes', 'accept [OCI indexes](https://oci.example/index)')
    .replaceAll('  \n', '\\\n')
    .replaceAll('“', '"')
    .replace('### Networking', '### Network')
    .replace('docs/adr/0001-isolation-microvm-per-env.md', 'docs/adr/0001-isolation.md');
  const files = { ...base, [INDEX]: amended, 'docs/adr/0001-isolation.md': record('0001', 'Accepted') };
  expect(about(files, base)).toEqual([]);
});
