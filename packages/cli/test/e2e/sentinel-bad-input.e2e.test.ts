// Bad input gives one clear result per sentinel; the others still run, and the exit code is that of findings.
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryFolder, temporaryRepository } from '../temporary-repository.ts';

const REGISTER = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | No crane on the quay | accepted | port |
`;

/** How each kind that looks at files asks about a quay without cranes. */
const KINDS: Readonly<Record<string, string>> = {
  absent: 'patterns = ["crane"]',
  present: 'patterns = ["buoy"]',
  count: 'patterns = ["crane"]\nmost = 0',
  ast: 'language = "typescript"\npattern = "crane($LOAD)"',
  data: 'format = "json"\npath = "crane"\nexists = false',
  names: "pattern = 'quay\\.\\w+'\ngrammar = 'quay.<part>'",
  mention: 'mentions = ["buoy"]',
};

const GOOD: Readonly<Record<string, string>> = {
  absent: 'buoy\n',
  present: 'buoy\n',
  count: 'buoy\n',
  ast: 'buoy();\n',
  data: '{"buoy": 1}\n',
  names: 'quay.buoy\n',
  mention: 'buoy\n',
};

const sentinel = (kind: string, id: string, files: string): string =>
  `[[sentinel]]\nid = "${id}"\ndecision = "D-001"\nstatement = "no crane"\nkind = "${kind}"\n${files}\n${KINDS[kind] ?? ''}\n\n`;

function states(root: string, ...words: readonly string[]): { readonly code: number | null; readonly told: object } {
  const { code, out } = runCli(root, ['sentinel', 'run', '--json', ...words]);
  const rows = JSON.parse(out) as ReadonlyArray<{ readonly id: string; readonly state: string }>;
  return { code, told: Object.fromEntries(rows.map(({ id, state }) => [id, state])) };
}

test.each(Object.keys(KINDS))(
  'A-05 a loop of links, two gigabytes, bytes that are no UTF-8 and a class without files: %s',
  (kind) => {
    const classes = '[[path-class]]\nname = "nothing"\ninclude = ["none/**"]\n\n';
    const ids = ['good', 'loop', 'huge', 'latin'];
    const settings =
      classes +
      ids.map((id) => sentinel(kind, id, `paths = ["${id}/**"]`)).join('') +
      sentinel(kind, 'empty', 'classes = ["nothing"]') +
      sentinel(kind, 'last', 'paths = ["good/**"]');
    const root = temporaryRepository({
      'decisis.toml': `[[register]]\npath = "open.md"\n\n${settings}`,
      'open.md': REGISTER,
      'good/a.txt': GOOD[kind] ?? '',
      'latin/a.txt': Buffer.concat([Buffer.from([0xff, 0xe9, 0x80, 0x0a]), Buffer.from('x\n')]),
    });
    for (const folder of ['loop', 'huge']) mkdirSync(join(root, folder));
    symlinkSync('b.txt', join(root, 'loop/a.txt'));
    symlinkSync('a.txt', join(root, 'loop/b.txt'));
    symlinkSync('..', join(root, 'loop/up'));
    const fd = openSync(join(root, 'huge/a.txt'), 'w');
    ftruncateSync(fd, 2 * 1024 ** 3);
    closeSync(fd);
    const { code, told } = states(root);
    expect(code).toBe(1);
    expect(told).toMatchObject({
      good: 'pass',
      loop: expect.stringMatching(/^could not observe: /),
      huge: expect.stringMatching(/^could not observe: .*huge\/a\.txt.*(?:MB|too large)/),
      empty: 'could not observe: it looks at no file: its classes and paths match none',
      last: 'pass',
    });
    // Lines are searched as bytes; whatever needs a text could not observe.
    const isBytes = ['absent', 'count'].includes(kind);
    expect(told).toMatchObject({
      latin: isBytes
        ? 'pass'
        : expect.stringMatching(kind === 'present' ? /^fail/ : /^could not observe: .*latin\/a\.txt/),
    });
  },
);

test('F46: a command that forks, and one that prints a gigabyte, end alone; the others run', () => {
  const commands = [
    ['forks', ['/bin/sh', '-c', 'while :; do sleep 60 & done']],
    ['prints', ['/bin/sh', '-c', 'head -c 1073741824 /dev/zero']],
    ['missing', ['/usr/bin/no-such-program-of-ours']],
    ['fine', ['/bin/true']],
  ] as const;
  const root = temporaryRepository({
    'open.md': REGISTER,
    'decisis.toml': `[[register]]\npath = "open.md"\n\n${commands
      .map(
        ([id, words]) =>
          `[[sentinel]]\nid = "${id}"\ndecision = "D-001"\nstatement = "no crane"\nkind = "command"\ntimeout = 2\ncommand = ${JSON.stringify(words)}\n`,
      )
      .join('\n')}`,
  });
  const allow = join(temporaryFolder(), 'allow.toml');
  writeFileSync(allow, `commands = ${JSON.stringify(commands.map(([, words]) => words))}\nworking-tree = true\n`);
  const { code, told } = states(root, '--allow', allow);
  expect(code).toBe(1);
  expect(told).toEqual({
    forks: expect.stringMatching(/^could not observe: .*did not end within 2000 ms/),
    prints: expect.stringMatching(/^could not observe: .*printed more than \d+ bytes/),
    missing: expect.stringMatching(/^could not observe: .*cannot be started: ENOENT/),
    fine: 'pass',
  });
});

test('a source that nobody can reach ends alone; the others run', () => {
  const root = temporaryRepository({
    'open.md': REGISTER,
    'a.txt': 'buoy\n',
    'decisis.toml': `[[register]]
path = "open.md"

[[sentinel]]
id = "lag"
decision = "D-001"
statement = "the crane is idle"
kind = "metric"
url = "http://127.0.0.1:1"
query = "crane_lag"
expect = { most = 5 }

[[sentinel]]
id = "rows"
decision = "D-001"
statement = "no crane is listed"
kind = "sql"
connection = "QUAY_DATABASE"
query = "select 1 from crane"
expect = { rows = 0 }

${sentinel('present', 'buoy', 'paths = ["*.txt"]')}`,
  });
  const allow = join(temporaryFolder(), 'allow.toml');
  writeFileSync(allow, 'private-hosts = ["127.0.0.1:1"]\nconnections = ["QUAY_DATABASE"]\nworking-tree = true\n');
  const { code, told } = states(root, '--allow', allow);
  expect(code).toBe(1);
  expect(told).toEqual({
    lag: 'could not observe: the source cannot be asked: no reply: ECONNREFUSED',
    rows: expect.stringMatching(/^could not observe: .*QUAY_DATABASE/),
    buoy: 'pass',
  });
});
