// The hook judges what "decisis sentinel run" would say of the tree after the edit, also where the edit is not of a file that a sentinel
// looks at, or leaves one that others cannot read.
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runWithInput } from '../agent-repository.ts';
import { gitRepository } from '../git-repository.ts';
import { mcpClient } from '../mcp-client.ts';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const REGISTER = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | Lamps burn low at night | accepted | keeper |
| D-002 | There are 3 ferries and 2 buoys | accepted | keeper |
`;
const sentinel = (id: string, lines: string, decision = 'D-002', paths = 'code/**/*.ts'): string =>
  `\n[[sentinel]]\nid = "${id}"\ndecision = "${decision}"\nstatement = "as decided"\npaths = ["${paths}"]\n${lines}\n`;
const SETTINGS = [
  '[[register]]\npath = "decisions.md"\n',
  sentinel('licensed', 'kind = "present"\npatterns = ["LICENCE"]', 'D-001', 'code/**'),
  sentinel('no-oil', 'kind = "absent"\npatterns = ["oil"]', 'D-001', 'code/**/*.t*'),
  sentinel('ferries', 'kind = "count"\npatterns = ["ferry"]\nfigure = "ferries"'),
  sentinel('buoys', 'kind = "ast"\nlanguage = "typescript"\npattern = "buoy($A)"\ndemand = "count"\nfigure = "buoys"'),
].join('');
const FILES = {
  'decisions.md': REGISTER,
  'decisis.toml': SETTINGS,
  'code/a.ts': '// LICENCE\nferry(1);\nferry(2);\n',
  'code/b.ts': 'ferry(3);\nbuoy(1);\nbuoy(2);\n',
};

function commit(change: (root: string) => void) {
  const box = gitRepository();
  box.commit(FILES);
  change(box.root);
  box.git('add', '--all');
  const listing = box.git('diff-index', '--cached', '--raw', '-z', '--no-renames', '--full-index', 'HEAD');
  const run = runCli(box.root, ['sentinel', 'run']);
  return { hook: runWithInput(box.root, ['hook', 'pre-edit', '--host', 'git'], listing), run };
}

function edit(from: string, to: string) {
  const root = temporaryRepository(FILES);
  const input = { file_path: join(root, 'decisions.md'), old_string: from, new_string: to };
  const event = { cwd: root, hook_event_name: 'PreToolUse', tool_name: 'Edit', tool_input: input };
  return runWithInput(root, ['hook', 'pre-edit'], JSON.stringify(event));
}

describe('a commit', () => {
  const wide = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

  test.each([
    ['UTF-16LE', wide('quiet\nburn oil\n')],
    ['UTF-16BE', wide('quiet\nburn oil\n').swap16()],
  ])('of text in %s with its mark is searched as the run does it', (_, bytes) => {
    const { hook, run } = commit((root) => writeFileSync(join(root, 'code/wide.txt'), bytes));
    expect(run.out).toContain('fail: one line matches');
    expect([hook.code, hook.err]).toEqual([1, expect.stringContaining('code/wide.txt:2 sentinel/failed (D-001)')]);
  });

  test('of text in UTF-16 without its mark could not be observed, as in the run', () => {
    const bytes = Buffer.from('quiet\nburn oil\n', 'utf16le');
    const { hook, run } = commit((root) => writeFileSync(join(root, 'code/wide.txt'), bytes));
    expect(run.out).toContain('could not');
    expect([hook.code, hook.err]).toEqual([
      1,
      expect.stringContaining('code/wide.txt cannot be read: it looks like UTF-16LE'),
    ]);
    expect(hook.err).not.toContain('licensed');
  });

  test('of a link leaves open what must be absent, and not what is there', () => {
    const { hook, run } = commit((root) => symlinkSync('../decisions.md', join(root, 'code/l.md')));
    expect(run.out).toMatch(/^licensed +D-001 +present +pass/m);
    expect([hook.code, hook.err]).toEqual([0, '']);
    expect(commit((root) => symlinkSync('../decisions.md', join(root, 'code/l.txt'))).hook.err).toContain('no-oil');
  });

  test('that makes a register one that nobody can read is refused, and one that makes it text again is not', () => {
    const box = gitRepository();
    box.commit(FILES);
    const judge = () => {
      box.git('add', '--all');
      const listing = box.git('diff-index', '--cached', '--raw', '-z', '--no-renames', '--full-index', 'HEAD');
      return runWithInput(box.root, ['hook', 'pre-edit', '--host', 'git'], listing);
    };
    writeFileSync(join(box.root, 'decisions.md'), wide(REGISTER));
    const { code, err } = judge();
    expect([code, err]).toEqual([1, expect.stringContaining('decisions.md:1 agent/unreadable')]);
    box.git('commit', '--quiet', '-m', 'wide');
    writeFileSync(join(box.root, 'decisions.md'), REGISTER);
    expect(judge().code).toBe(0);
  });

  test('that moves the number of a decision away is refused', () => {
    const stated = (text: string) =>
      commit((root) => writeFileSync(join(root, 'decisions.md'), REGISTER.replace('3 ferries', text)));
    const { hook, run } = stated('5 ferries');
    expect(run.code).toBe(1);
    expect([hook.code, hook.err]).toEqual([1, expect.stringContaining('sentinel/figure-differs (D-002)')]);
    expect(stated('many ferries').hook.err).toContain('after the edit, D-002 states no number of ferries');
    expect(stated('3 ferries, all steam').hook.code).toBe(0);
  });
});

describe('an edit of a document', () => {
  test.each([
    ['3 ferries', '5 ferries', 'D-002 says 5 ferries, and 3 are counted'],
    ['2 buoys', '5 buoys', 'D-002 says 5 buoys, and 2 are counted'],
    ['3 ferries', 'some ferries', 'ferries could not observe: after the edit, D-002 states no number of ferries'],
    ['2 buoys', 'buoys', 'buoys could not observe: after the edit, D-002 states no number of buoys'],
    [REGISTER.split('\n')[3] ?? '', '', 'after the edit, no register that was read has D-002'],
  ])('that makes %j of its number %j is denied', (from, to, told) => {
    const { code, err } = edit(from, to);
    expect(err).toContain(told);
    expect(code).toBe(2);
  });

  test('that leaves the number, or says it otherwise, goes on', () => {
    expect(edit('burn low', 'burn very low').code).toBe(0);
    expect(edit('3 ferries and', '3 ferries, steam and sail, and').code).toBe(0);
  });
});

test('check_diff denies the same, and reads the names that git quotes', async () => {
  const files = {
    ...FILES,
    'decisis.toml': `${SETTINGS}${sentinel('no-tar', 'kind = "absent"\npatterns = ["tar"]', 'D-001', 'code/ü.ts')}`,
  };
  const client = await mcpClient(temporaryRepository(files));
  const check = async (diff: string) =>
    (await client.callTool({ name: 'check_diff', arguments: { diff } })).structuredContent;
  const added = '@@ -0,0 +1 @@\n+tar\n';
  expect(await check(`--- /dev/null\n+++ "b/code/\\303\\274.ts"\n${added}`)).toMatchObject({
    verdict: 'deny',
    judged: ['code/ü.ts'],
  });
  expect(await check(`diff --git i/code/ü.ts w/code/ü.ts\n--- /dev/null\n+++ w/code/ü.ts\n${added}`)).toMatchObject({
    verdict: 'deny',
  });
  const [old = ''] = REGISTER.split('\n').slice(3);
  const row = `--- c/decisions.md\n+++ w/decisions.md\n@@ -4 +4 @@\n-${old}\n+${old.replace('2 buoys', '4 buoys')}\n`;
  expect(await check(row)).toMatchObject({
    verdict: 'deny',
    entries: [{ rule: 'sentinel/figure-differs', decision: 'D-002' }],
  });
});
