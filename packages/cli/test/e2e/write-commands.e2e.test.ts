import { readdirSync, readFileSync, statSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HARBOUR, SHIPYARD } from '../registers.ts';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const read = (root: string, path = 'harbour.md') => readFileSync(join(root, path), 'utf8');

describe('set', () => {
  test('changes the fields and no other byte, keeps the mode, and says what it did', () => {
    const root = temporaryRepository({ 'harbour.md': `\ufeff${HARBOUR.replaceAll('\n', '\r\n')}` });
    chmodSync(join(root, 'harbour.md'), 0o640);
    const { code, out, err } = runCli(root, ['set', 'D-001', 'owner=quay-team', 'status=accepted']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('harbour.md:5  owner\n  - port-works\n  + quay-team\n');
    expect(out).toContain('status  open → accepted\nwritten\n');
    const expected = HARBOUR.replace('| open | port-works |', '| accepted | quay-team |');
    expect(read(root)).toBe(`\ufeff${expected.replaceAll('\n', '\r\n')}`);
    expect(statSync(join(root, 'harbour.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(root).toSorted()).toEqual(['.git', 'harbour.md']);
  });

  test('--dry-run shows the same and writes nothing', () => {
    const root = temporaryRepository({ 'harbour.md': HARBOUR });
    const { code, out } = runCli(root, ['set', 'D-003', 'due=2027-02-01', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('- 2027-01-15\n  + 2027-02-01\n');
    expect(out).toContain('nothing was written: this is a dry run');
    expect(read(root)).toBe(HARBOUR);
  });

  test('a value that is there already changes nothing', () => {
    const root = temporaryRepository({ 'harbour.md': HARBOUR });
    expect(runCli(root, ['set', 'D-001', 'owner=port-works']).out).toContain('D-001 says so already: port-works');
    expect(read(root)).toBe(HARBOUR);
  });

  test.each([
    ['an unknown status', ['D-001', 'status=acepted']],
    ['a value of two lines in a cell', ['D-001', 'owner=one\ntwo']],
    ['one good and one bad value', ['D-001', 'owner=quay-team', 'status=acepted']],
    ['a field twice', ['D-001', 'owner=a', 'owner=b']],
    ['an item that is not there', ['D-009', 'owner=x']],
    ['an ID that another item has', ['D-001', 'id=D-002']],
  ])('is refused for %s, and nothing is changed on disk', (_name, args) => {
    const root = temporaryRepository({ 'harbour.md': HARBOUR });
    const { code, out, err } = runCli(root, ['set', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^error {2}/);
    expect(err).not.toMatch(/\n +at /);
    expect(read(root)).toBe(HARBOUR);
    expect(readdirSync(root).toSorted()).toEqual(['.git', 'harbour.md']);
  });

  test('is refused for a document that is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(HARBOUR), Buffer.from([0xe9, 0x0a])]);
    const root = temporaryRepository({ 'harbour.md': bytes });
    expect(runCli(root, ['set', 'D-001', 'owner=x'])).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(join(root, 'harbour.md')).equals(bytes)).toBe(true);
  });
});

describe('new', () => {
  test('adds an item like the others, with the next free ID', () => {
    const root = temporaryRepository({ 'harbour.md': HARBOUR });
    const { code, out, err } = runCli(root, ['new', 'Pilot boat', 'owner=pilots', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ id: 'D-004', path: 'harbour.md', written: true });
    const added = (JSON.parse(runCli(root, ['list', '--json']).out) as Array<Record<string, unknown>>).at(-1);
    expect(added).toMatchObject({ id: 'D-004', title: 'Pilot boat', owner: 'pilots', status: 'open' });
    expect(read(root)).toContain(HARBOUR.slice(0, HARBOUR.indexOf('\n\n## ')));
  });

  test('asks for the register when there are several', () => {
    const root = temporaryRepository({ 'harbour.md': HARBOUR, 'yard.md': SHIPYARD });
    const refused = runCli(root, ['new', 'Pilot boat']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('"--register harbour.md" or "--register yard.md"');
    expect(runCli(root, ['new', 'Pilot boat', '-r', 'yard.md', '--dry-run']).code).toBe(0);
    expect(read(root, 'yard.md')).toBe(SHIPYARD);
  });
});
