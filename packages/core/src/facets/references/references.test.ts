import { expect, test } from 'vitest';
import { DocumentIndex } from './document-names.ts';
import { readReferences } from './references.ts';

function read(text: string, documents: readonly string[] = []) {
  return readReferences(text, 0, text.length, new DocumentIndex(documents)).map(
    ({ kind, targets, document, text: shown, version }) => ({
      kind,
      targets: targets.join(' '),
      document,
      shown,
      version,
    }),
  );
}
const ids = (text: string) =>
  readReferences(text, 0, text.length)
    .filter(({ kind }) => kind === 'id')
    .map(({ targets }) => targets.join(' '));

test('identifiers in running text', () => {
  expect(ids('After D-008 and OD1 see MP-D10.1 and ADR 0001, then DEC-mobile-app-store.')).toEqual([
    'D-008',
    'OD1',
    'MP-D10.1',
    'ADR-0001',
    'DEC-mobile-app-store',
  ]);
});

test('a range or list is spelled out and never one identifier', () => {
  expect(ids('OD1..OD4')).toEqual(['OD1 OD2 OD3 OD4']);
  expect(ids('D-001–003')).toEqual(['D-001 D-002 D-003']);
  expect(ids('T8r/T12r')).toEqual(['T8r T12r']);
  expect(ids('WS3/WS4')).toEqual(['WS3 WS4']);
  expect(ids('D-001/002')).toEqual(['D-001 D-002']);
  expect(ids('M1-M3')).toEqual(['M1 M2 M3']);
  expect(ids('CF-2 through CF-4')).toEqual(['CF-2 CF-3 CF-4']);
});

test('names of techniques, versions and files are no identifiers', () => {
  expect(ids('SHA-256 over UTF-8, IPv6, Go1.24, K8s, S3, Rev2, V2_PULL and 0001-D-1.md')).toEqual([]);
  expect(ids('D-001 — 5 rows')).toEqual(['D-001']);
  expect(ids('P0-W7-T2')).toEqual(['P0-W7-T2']);
});

test('sections belong to the document named before them, and the next ones inherit it', () => {
  expect(read('`router.md` §9; see §4')).toMatchObject([
    { targets: '9', document: 'router.md' },
    { targets: '4', document: undefined },
  ]);
  expect(read('05-oven-… §3.11 (bread); §3.12', ['plans/05-oven-strategy.md', '04-yeast.md'])).toMatchObject([
    { targets: '3.11', document: 'plans/05-oven-strategy.md' },
    { targets: '3.12', document: 'plans/05-oven-strategy.md' },
  ]);
  expect(read('Master plan §5.1 and this doc §S1..§S3')).toMatchObject([
    { targets: '5.1', document: 'Master plan' },
    { targets: 'S1 S2 S3', document: 'this' },
  ]);
  expect(read('§5a/5b')).toMatchObject([{ targets: '5a 5b' }]);
});

test('a shortened name with two readings stays unresolved', () => {
  const [found] = readReferences('05-… §2', 0, 7, new DocumentIndex(['05-a.md', '05-b.md']));
  expect(found).toMatchObject({ isUnresolved: true, document: '05-…' });
});

test('outside authorities keep version and Unicode', () => {
  expect(read('anchored to Điều 45 v1.0 and Điều 38/39')).toMatchObject([
    { kind: 'authority', targets: 'Điều 45', version: 'v1.0' },
    { kind: 'authority', targets: 'Điều 38 Điều 39' },
  ]);
  expect(read('as RFC 9457 says')).toMatchObject([{ kind: 'authority', targets: 'RFC 9457' }]);
});

test('links and documents', () => {
  expect(read('[auth](features/01-auth.md), [[crust-lesson]] and `oven_plan.md`')).toMatchObject([
    { kind: 'link', document: 'features/01-auth.md' },
    { kind: 'wikilink', targets: 'crust-lesson' },
    { kind: 'document', targets: 'oven_plan.md' },
  ]);
});
