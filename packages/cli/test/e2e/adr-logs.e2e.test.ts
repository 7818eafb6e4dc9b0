import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { absentMaterial, findMaterial } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import { ADR_TOOLS, ADRS, KEPS, LOG4BRAINS, MADR_2, MADR_3, MADR_4 } from '../adr-logs.ts';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const LOGS = [
  ['adr-tools', ADR_TOOLS, ['0001 accepted', '0002 superseded', '0003 accepted']],
  ['MADR 2', MADR_2, ['0001 superseded', '0002 accepted']],
  ['MADR 3', MADR_3, ['0001 accepted', '0002 rejected']],
  ['MADR 4', MADR_4, ['0001 superseded', '0002 accepted']],
  ['log4brains', LOG4BRAINS, ['null superseded', 'null accepted']],
  ['adrs', ADRS, ['1 superseded', '2 accepted']],
  ['KEP', KEPS, ['1234 accepted', '2345 proposed']],
] as const;

describe.each(LOGS)('A-23 a log of %s', (_name, files, records) => {
  test('is adopted without a question, listed, and checked clean as it is', () => {
    const root = temporaryRepository(files);
    const init = runCli(root, ['init', '--json']);
    expect(init).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(root, 'decisis.toml'))).toBe(true);
    expect(countsOf(init.out)).toEqual([records.length]);
    const items = JSON.parse(runCli(root, ['list', '--json']).out) as Array<{ id: string | null; status: string }>;
    expect(items.map(({ id, status }) => `${id} ${status}`)).toEqual(records);
    const check = runCli(root, ['check', '--as-of', '2026-03-01']);
    expect(check.out).toMatch(/^clean: /);
    expect(check.code).toBe(0);
  });
});

/** How many items `init` says that each register holds. */
function countsOf(json: string): number[] {
  return (JSON.parse(json) as { registers: Array<{ items: number }> }).registers.map(({ items }) => items);
}

test('a proposal with its text beside it is one item for init, for the settings it writes, and for list', () => {
  const folder = 'keps/sig-garden/1234-barrels';
  const files = Object.fromEntries(Object.entries(KEPS).filter(([path]) => path.startsWith(folder)));
  const root = temporaryRepository({
    ...files,
    // Read by itself this is a record; beside kep.yaml it is the text of the proposal.
    [`${folder}/README.md`]: `# KEP-1234: Water barrels\n\n## Status\n\nAccepted\n\n${files[`${folder}/README.md`] ?? ''}`,
  });
  expect(countsOf(runCli(root, ['init', '--json']).out)).toEqual([1]);
  expect(readFileSync(join(root, 'decisis.toml'), 'utf8')).toContain('# 2 documents with 1 item\n');
  expect(JSON.parse(runCli(root, ['list', '--json']).out)).toHaveLength(1);
});

test('a proposal that comes after init is read, wherever it is filed', () => {
  const later = 'title: Cut oak\nkep-number: 1234\nauthors:\n  - "@ida"\nowning-sig: sig-sawmill\nstatus: undreamt\n';
  for (const [first, file] of [
    [KEPS, 'keps/sig-sawmill/3456-oak/kep.yaml'],
    // A folder that also holds others: only proposals are read beside the first.
    [
      {
        'docs/1234-barrels/kep.yaml': KEPS['keps/sig-garden/1234-barrels/kep.yaml'] ?? '',
        'docs/guide.md': '# Guide\n',
      },
      'docs/3456-oak/kep.yaml',
    ],
  ] as const) {
    const root = temporaryRepository(first);
    expect(runCli(root, ['init']).code).toBe(0);
    expect(runCli(root, ['check', '--as-of', '2026-03-01']).code).toBe(0);
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), later);
    const { out, code } = runCli(root, ['check', '--as-of', '2026-03-01']);
    expect(out).toContain('document/unknown-status');
    expect(out).toContain('identity/duplicate-id');
    expect(code).toBe(1);
  }
});

const material = findMaterial();
// oxlint-disable-next-line no-console -- what is not measured must be said loudly
if (material === undefined) console.warn(absentMaterial('whether init and list count the same items in real ADR logs'));

test.skipIf(material === undefined).each(['63_evotactics-adr-it', '64_hbintel-adr', '67_k8s-keps'])(
  'A-23 init counts in %s what list shows',
  (folder) => {
    const paths = material?.filesBelow(`corpus/${folder}`) ?? [];
    const files = paths.map((path) => [path.slice(`corpus/${folder}/`.length), material?.bytes(path) ?? ''] as const);
    const root = temporaryRepository(Object.fromEntries(files));
    const counts = countsOf(runCli(root, ['init', '--json']).out);
    const listed = JSON.parse(runCli(root, ['list', '--json']).out) as unknown[];
    expect(counts).toEqual([listed.length]);
  },
);

test('a record that still stands although another one says that it takes its place is told', () => {
  const path = 'doc/adr/0002-burn-oil.md';
  const files = { ...ADR_TOOLS, [path]: (ADR_TOOLS[path] ?? '').replace(/Superceded.*/, 'Accepted') };
  const { out } = runCli(temporaryRepository(files), ['check', '--as-of', '2026-03-01']);
  expect(out).toContain('relation/superseded-still-accepted\n  0002 is accepted, although 0003 supersedes it\n');
});

test('a record that is replaced by one that nobody wrote is told', () => {
  const path = 'docs/adr/0001-tickets-by-phone.md';
  const files = {
    ...MADR_2,
    [path]: (MADR_2[path] ?? '').replaceAll('0002', '0012').replace('tickets-on-the-web', 'tickets'),
  };
  const { out, code } = runCli(temporaryRepository(files), ['check', '--as-of', '2026-03-01']);
  expect(out).toContain('relation/broken-reference');
  expect(code).toBe(1);
});
