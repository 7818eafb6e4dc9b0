import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
    const init = runCli(root, ['init']);
    expect(init).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(root, 'decisis.toml'))).toBe(true);
    const items = JSON.parse(runCli(root, ['list', '--json']).out) as Array<{ id: string | null; status: string }>;
    expect(items.map(({ id, status }) => `${id} ${status}`)).toEqual(records);
    const check = runCli(root, ['check', '--as-of', '2026-03-01']);
    expect(check.out).toMatch(/^clean: /);
    expect(check.code).toBe(0);
  });
});

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
