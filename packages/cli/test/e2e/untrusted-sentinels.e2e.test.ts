// SR01, SR04: sentinels that start programs or ask the outside come from the base and from an administrator, or they do not run.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import type { GitSandbox } from '@decisis/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gitRepository, temporaryFolder } from '../git-repository.ts';
import { runCli } from '../run-cli.ts';
import { missingStrace, traceCli } from '../trace-cli.ts';

const KINDS = ['command', 'sql', 'http', 'metric'] as const;
type Kind = (typeof KINDS)[number];

const CANARY = join(process.env['TMPDIR'] ?? '/tmp', `decisis-canary-${process.pid}`);
let server: Server;
let port = 0;
let connections = 0;

beforeAll(async () => {
  server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});

afterAll(() => {
  server.close();
  rmSync(CANARY, { force: true });
});

/** Whether the canary ran since the last look: a file that was made, or somebody who called. */
async function hasRun(): Promise<boolean> {
  // The command ran while this process stood still: its calls are taken once all that waits has been handled.
  await new Promise<void>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => probe.close(() => setImmediate(resolve)));
  });
  const ran = existsSync(CANARY) || connections > 0;
  rmSync(CANARY, { force: true });
  connections = 0;
  return ran;
}

/** What is particular to a sentinel that runs the canary of its kind. */
function askOf(kind: Kind): string {
  switch (kind) {
    case 'command':
      return `command = ["/usr/bin/touch", ${JSON.stringify(CANARY)}]`;
    case 'sql':
      return 'connection = "HARBOUR_DATABASE"\nquery = "select 1"\nexpect = { equals = 1 }';
    case 'http':
      return `url = "http://127.0.0.1:${port}/"`;
    case 'metric':
      return `url = "http://127.0.0.1:${port}"\nquery = "tide"\nexpect = { most = 5 }`;
  }
}

const HARMLESS: Readonly<Record<Kind, string>> = {
  command: 'command = ["/bin/true"]',
  sql: 'connection = "NO_DATABASE"\nquery = "select 1"\nexpect = { equals = 1 }',
  http: 'url = "http://harbour.invalid/"',
  metric: 'url = "http://harbour.invalid"\nquery = "tide"\nexpect = { most = 5 }',
};

const sentinel = (id: string, kind: Kind, rest: string) =>
  `[[sentinel]]\nid = "${id}"\ndecision = "D-1"\nstatement = "x"\nkind = "${kind}"\ntimeout = 2\n${rest}\n`;

const REGISTER = '| ID | Decision | Status | Owner |\n|---|---|---|---|\n| D-1 | Which crane | open | port |\n';
const fenced = (toml: string) => `${REGISTER}\n## D-1\n\n\`\`\`toml decisis\n${toml}\`\`\`\n`;

/** How a head may try: what it makes of the files of the base. */
const ATTEMPTS: Readonly<Record<string, (kind: Kind, base: string) => Readonly<Record<string, string>>>> = {
  'a new sentinel in decisis.toml': (kind, base) => ({ 'decisis.toml': base + sentinel('S9', kind, askOf(kind)) }),
  'a changed sentinel of the base': (kind) => ({ 'decisis.toml': sentinel('S1', kind, askOf(kind)) }),
  'a block in a document': (kind) => ({ 'open.md': fenced(sentinel('S9', kind, askOf(kind))) }),
  'an heir of a sentinel of the base': (kind, base) => ({
    'decisis.toml': `${base}[[sentinel]]\nid = "S9"\ninherits = "S1"\nstatement = "x"\n${askOf(kind)}\n`,
  }),
  'both files, and what is allowed along': (kind, base) => ({
    'decisis.toml': base + sentinel('S9', kind, askOf(kind)),
    'open.md': fenced(sentinel('S8', kind, askOf(kind))),
    'allow.toml': allowAll(),
    '.decisis/allow.toml': allowAll(),
  }),
};

const allowAll = (more = '') =>
  [
    `commands = [["/usr/bin/touch", ${JSON.stringify(CANARY)}], ["/bin/true"]]`,
    'connections = ["HARBOUR_DATABASE"]',
    `private-hosts = ["127.0.0.1:${port}"]`,
    more,
    '',
  ].join('\n');

function repository(kind: Kind, headOf: (base: string) => Readonly<Record<string, string>>): GitSandbox {
  const box = gitRepository();
  const base = sentinel('S1', kind, HARMLESS[kind]);
  box.commit({ 'open.md': REGISTER, 'decisis.toml': base });
  box.git('checkout', '--quiet', '-b', 'topic');
  box.commit({ 'note.txt': 'x\n', ...headOf(base) });
  return box;
}

const environment = () => ({ HARBOUR_DATABASE: `postgres://reader@127.0.0.1:${port}/harbour` });

function allowFile(text: string): string {
  const path = join(temporaryFolder(), 'allow.toml');
  writeFileSync(path, text);
  return path;
}

const variants = Object.keys(ATTEMPTS).flatMap((attempt) =>
  KINDS.flatMap((kind) => ['nothing', 'exactly this'].map((allowed) => ({ attempt, kind, allowed }))),
);

describe('nothing of a head runs', () => {
  test('there are 40 hostile repositories', () => expect(variants).toHaveLength(40));

  test.each(variants)('$attempt, $kind, when $allowed is allowed', async ({ attempt, kind, allowed }) => {
    const box = repository(kind, (base) => ATTEMPTS[attempt]?.(kind, base) ?? {});
    const allow = allowed === 'nothing' ? [] : ['--allow', allowFile(allowAll())];
    const judged = runCli(box.root, ['check', '--base', 'main', '--json', ...allow], environment());
    expect(judged.out, judged.err).toContain('"findings"');
    expect(await hasRun()).toBe(false);
    // What is allowed for the base is the harder case; nothing allowed is the same in every command.
    if (allowed === 'nothing') return;
    runCli(box.root, ['sentinel', 'run', ...allow], environment());
    expect(await hasRun()).toBe(false);
  });
});

test.each(KINDS)('the canary of %s runs where the base states it and an administrator allows it', async (kind) => {
  const box = gitRepository();
  box.commit({ 'open.md': REGISTER, 'decisis.toml': sentinel('S1', kind, askOf(kind)) });
  const allow = ['--allow', allowFile(allowAll())];
  runCli(box.root, ['check', '--base', 'HEAD', ...allow], environment());
  expect(await hasRun()).toBe(true);
  runCli(box.root, ['sentinel', 'run', '--allow', allowFile(allowAll('working-tree = true'))], environment());
  expect(await hasRun()).toBe(true);
});

test('what is allowed never comes from the repository', async () => {
  const box = repository(
    'command',
    (base) => ATTEMPTS['both files, and what is allowed along']?.('command', base) ?? {},
  );
  for (const [args, env] of [
    [['--allow', 'allow.toml'], {}],
    [[], { DECISIS_ALLOW: '.decisis/allow.toml' }],
  ] as const) {
    const { code, err } = runCli(box.root, ['check', '--base', 'main', ...args], env);
    expect([code, err.split('\n')[0]]).toEqual([2, expect.stringContaining('lies inside the repository')]);
  }
  expect(await hasRun()).toBe(false);
});

test.each([
  ['commands = "all"', 'expected'],
  ['comands = []', 'unknown key'],
  ['= 3', 'is not valid TOML in line 1'],
])('a file with %s allows nothing', async (text, problem) => {
  const box = repository('command', () => ({}));
  const { code, err } = runCli(box.root, ['check', '--allow', allowFile(text)]);
  expect(code).toBe(2);
  expect(err).toContain(problem);
});

const untraced = missingStrace();
if (untraced !== undefined) process.stderr.write(`which programs a check starts is not measured: ${untraced}\n`);

test.runIf(untraced === undefined).each(KINDS)('of a head with %s, strace sees git only, and no socket', (kind) => {
  const box = repository(kind, (base) => ATTEMPTS['both files, and what is allowed along']?.(kind, base) ?? {});
  const { started, sockets, out } = traceCli(box.root, ['check', '--base', 'main', '--json'], environment());
  expect(out).toContain('"findings"');
  expect(started.filter((program) => !program.endsWith('/git'))).toEqual([]);
  expect(sockets).toEqual([]);
});
