import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HARBOUR } from '../registers.ts';
import { runCli, type CliResult } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const isRoot = process.getuid?.() === 0;

/** A refusal: nothing on stdout, exit 2, an error in four parts, no stack. */
function expectRefused(result: CliResult, message: string | RegExp, hint?: string | RegExp): void {
  expect(result.code).toBe(2);
  expect(result.out).toBe('');
  const [first = '', why = '', third = '', more = ''] = result.err.split('\n');
  expect(first).toMatch(/^error {2}/);
  expect(first).toMatch(message);
  expect(why).toMatch(/^ {2}why {3}/);
  expect(third).toMatch(/^ {2}hint {2}/);
  if (hint !== undefined) expect(third).toMatch(hint);
  expect(more).toMatch(/^ {2}more {2}decisis explain DCS_[A-Z_]+$/);
  expect(result.err).not.toMatch(/\n +at |undefined|!$|please/im);
}

describe('a path that cannot be read', () => {
  test('does not exist: the nearest name', () => {
    const root = temporaryRepository({ 'decisions/harbour.md': HARBOUR });
    expectRefused(runCli(root, ['list', 'decisions/habour.md']), /does not exist/, /use "decisions\/harbour\.md"/);
  });

  test('is a folder without decisions', () => {
    const root = temporaryRepository({ 'docs/notes.md': '# Notes\n' });
    expectRefused(runCli(root, ['list', 'docs']), /no register found in docs/, /decisis init/);
    expectRefused(runCli(root, []), /no register found in \./);
  });

  test('is binary', () => {
    const root = temporaryRepository({ 'minutes.md': Buffer.from('decision\0\0') });
    expectRefused(runCli(root, ['list', 'minutes.md']), /is not a text file: byte 8 is NUL/);
  });

  test('is larger than the limit, and a flag raises the limit', () => {
    const root = temporaryRepository({ 'big.md': HARBOUR });
    expectRefused(
      runCli(root, ['list', 'big.md', '--max-bytes', '100']),
      /more than the limit of 100 bytes/,
      /--max-bytes/,
    );
    expect(runCli(root, ['list', 'big.md', '--max-bytes', '100000']).code).toBe(0);
    expectRefused(runCli(root, ['list', '--max-bytes', 'many']), /is no limit/);
    truncateSync(join(root, 'big.md'), 1024 ** 3);
    expectRefused(runCli(root, ['list', 'big.md']), /has 1 GB, more than the limit of 10 MB/);
  });

  test('leads out of the tree by a symbolic link', () => {
    const outside = temporaryRepository({ 'secret.md': HARBOUR });
    const root = temporaryRepository({ 'decisions/harbour.md': HARBOUR });
    symlinkSync(join(outside, 'secret.md'), join(root, 'decisions/linked.md'));
    expectRefused(runCli(root, ['list', 'decisions/linked.md']), /leads out of the tree/);
    const whole = runCli(root, ['list', '--json']);
    expect((JSON.parse(whole.out) as unknown[]).length).toBe(3);
    expect(runCli(root, []).out).toContain('1 left out (linked from outside)');
  });

  test.each([
    ['got a NUL byte', Buffer.from(`${HARBOUR}\0`)],
    ['was saved as UTF-16', Buffer.from(`\ufeff${HARBOUR}`, 'utf16le')],
  ])('%s: without settings that name it, the answer is incomplete', (_what, bytes) => {
    const root = temporaryRepository({ 'docs/harbour.md': HARBOUR, 'docs/board.md': bytes });
    for (const command of ['check', 'list']) {
      const { code, err } = runCli(root, [command, '--as-of', '2026-01-01'].slice(0, command === 'list' ? 1 : 3));
      expect(err).toContain('warning: the answer is incomplete: docs/board.md is not a text file');
      expect(code).toBe(2);
    }
  });

  test('is packed, and only called as a document: there is nothing to miss', () => {
    const packed = Uint8Array.from({ length: 3000 }, (_each, at) => (at * 37 + (at >> 3)) % 256);
    const root = temporaryRepository({ 'docs/harbour.md': HARBOUR, 'docs/adr/board.md': packed });
    expect(runCli(root, ['list'])).toMatchObject({ code: 0 });
  });

  test.skipIf(isRoot)(
    'is refused by the system: named, an error; found, the answer is incomplete and exits with 2',
    () => {
      const root = temporaryRepository({ 'decisions/harbour.md': HARBOUR, 'decisions/board.md': HARBOUR });
      chmodSync(join(root, 'decisions/board.md'), 0);
      expectRefused(runCli(root, ['list', 'decisions/board.md']), /cannot be read: permission denied/, /chmod/);
      const found = runCli(root, ['list', '--json']);
      expect(found.code).toBe(2);
      expect((JSON.parse(found.out) as unknown[]).length).toBe(3);
      expect(found.err).toContain('warning: the answer is incomplete: decisions/board.md');
    },
  );
});

describe('a document with flaws is read, and told about', () => {
  const parse = (text: string | Uint8Array, ...args: string[]) =>
    runCli(temporaryRepository({ 'register.md': text }), ['parse', 'register.md', ...args]);

  test('invalid UTF-8', () => {
    const { code, out } = parse(Buffer.concat([Buffer.from(HARBOUR), Buffer.from([0xff, 0xfe, 0x0a])]));
    expect(code).toBe(1);
    expect(out).toContain('document/invalid-encoding');
  });

  test('a duplicate and a look-alike ID', () => {
    expect(parse(HARBOUR.replace('| D-003 |', '| D-002 |')).out).toContain('identity/duplicate-id');
    expect(parse(HARBOUR.replace('| D-003 |', '| D-OO1 |')).out).toContain('identity/look-alike-id');
  });

  test('a status that nobody knows', () => {
    const { code, out } = parse(HARBOUR.replace('| accepted |', '| zorped |'));
    expect(code).toBe(0);
    expect(out).toMatch(/D-002 has the unknown status "zorped"/);
  });

  test('a column that nobody knows', () => {
    expect(parse(HARBOUR.replace('| Due |', '| Zorp |')).out).toContain('column "Zorp" maps to no field');
  });

  test('a row with too many cells, a fence that is never closed', () => {
    expect(parse(HARBOUR.replace('| crew |', '| crew | and | more |')).out).toContain('document/ragged-row');
    expect(parse(`${HARBOUR}\n\`\`\`sh\nmake\n`).out).toContain('document/unterminated-fence');
  });

  test('control characters do not reach the terminal', () => {
    const { out } = parse(HARBOUR.replace('Crane supplier', 'Crane \u001b[2J\u202esupplier\u009b31m'));
    const root = temporaryRepository({
      'register.md': HARBOUR.replace('Crane supplier', 'Crane \u001b[2J\u202esupplier'),
    });
    for (const text of [out, runCli(root, []).out, runCli(root, ['list']).out, runCli(root, ['show', 'D-001']).out]) {
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
    expect(runCli(root, ['list']).out).toContain('Crane <U+001B>[2J<U+202E>supplier');
  });
});

describe('a command line that cannot be understood', () => {
  const root = () => temporaryRepository({ 'harbour.md': HARBOUR });

  test.each<[string[], RegExp, RegExp]>([
    [['lst'], /"lst" is neither a command nor a path/, /decisis list/],
    [['list', '--jsn'], /unknown option "--jsn"/, /"--json"/],
    [['list', '--status'], /option "--status" needs a value/, /--status open/],
    [['list', '--status', 'opne'], /"opne" is not a status/, /use "open"/],
    [['list', '--kind', 'decison'], /"decison" is not a kind/, /"decision"/],
    [['list', '--columns', 'id,ower'], /"ower" is not a field/, /"owner"/],
    [['list', '--sort', 'du'], /"du" is not a field/, /"due"/],
    [['list', '--group', 'ownr'], /"ownr" is not a field/, /"owner"/],
    [['list', '--due', 'soon'], /"soon" is no date/, /overdue/],
    [['list', '--as-of', '2026-02-30'], /"2026-02-30" is no date/, /YYYY-MM-DD/],
    [['list', '--json=yes'], /takes no value/, /"--json" alone/],
    [['show'], /ID is missing/, /decisis show ID/],
    [['set', 'D-001', 'ower=x'], /"ower" is not a field/, /"owner"/],
    [['set', 'D-001', 'harbour.md'], /no field is given a value/, /FIELD=VALUE/],
    [['help', 'lsit'], /neither a command/, /"decisis list"/],
    [['completion', 'fsh'], /"fsh" is no shell/, /fish/],
  ])('%j', (args, message, hint) => {
    expectRefused(runCli(root(), args), message, hint);
  });

  test('with --json the error is JSON, still on stderr', () => {
    const { code, out, err } = runCli(root(), ['show', 'D-0O1', '--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(JSON.parse(err)).toMatchObject({
      error: { code: 'DCS_DOCUMENT_UNKNOWN_ITEM', kind: 'not-found', data: { searched: 1 } },
    });
  });

  test('--debug adds the stack', () => {
    expect(runCli(root(), ['show', 'X-9', '--debug']).err).toMatch(/\n {2}DecisisError: X-9 is in none[^]*\n +at /);
  });
});

describe('decisis.toml that cannot be understood', () => {
  test('line, column, what was expected and the nearest key', () => {
    const root = temporaryRepository({ 'harbour.md': HARBOUR, 'decisis.toml': '[[register]]\npth = "harbour.md"\n' });
    const { code, out, err } = runCli(root, ['list']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^error {2}decisis\.toml:\d+:\d+ /);
    expect(err).toContain('pth');
    expect(err).toContain('"path"');
    expect(err).toContain('DCS_CONFIG_INVALID');
  });

  test('broken syntax has a place too', () => {
    const root = temporaryRepository({ 'decisis.toml': '[project\nname = 1\n' });
    expectRefused(runCli(root, ['config']), /decisis\.toml:1:\d+ /);
  });

  test('a register that it names and that is not there', () => {
    const root = temporaryRepository({ 'harbour.md': HARBOUR, 'decisis.toml': '[[register]]\npath = "harbor.md"\n' });
    expectRefused(runCli(root, []), /decisis\.toml:2:8 has the path "harbor\.md", which does not exist/, /harbour\.md/);
  });
});

test('names, columns and statuses of decisis.toml are used', () => {
  const root = temporaryRepository({
    'harbour.md': HARBOUR.replace('| Owner |', '| Wer |').replace('| accepted |', '| durch |'),
    'decisis.toml':
      '[[register]]\nname = "port"\npath = "harbour.md"\ncolumns = { "Wer" = "owner" }\nstatuses = { "durch" = "rejected" }\n',
  });
  mkdirSync(join(root, 'empty'));
  writeFileSync(join(root, 'other.md'), HARBOUR);
  const items = JSON.parse(runCli(root, ['list', '--json']).out) as Array<Record<string, unknown>>;
  expect(items.map(({ register, owner, status }) => [register, owner, status])).toEqual([
    ['port', 'port-works', 'open'],
    ['port', 'crew', 'rejected'],
    ['port', null, 'open'],
  ]);
  expect(runCli(root, ['show', 'port:D-002']).code).toBe(0);
});
