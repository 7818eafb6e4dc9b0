// Edits are judged by the repositories around their files, whatever folder the agent is in, and whatever tool makes them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AGENT_FILES, runWithInput } from '../agent-repository.ts';
import { gitRepository } from '../git-repository.ts';
import type { CliResult } from '../run-cli.ts';
import { temporaryFolder, temporaryRepository } from '../temporary-repository.ts';

interface Asked {
  readonly tool?: string;
  readonly cwd?: string;
  readonly roots?: readonly string[];
  readonly words?: readonly string[];
}

function ask(root: string, input: unknown, { tool = 'Write', cwd = root, roots, words = [] }: Asked = {}): CliResult {
  const place = roots === undefined ? { cwd } : { workspace_roots: roots };
  const hook_event_name = roots === undefined ? 'PreToolUse' : 'preToolUse';
  const event = { hook_event_name, ...place, tool_name: tool, tool_input: input };
  return runWithInput(root, ['hook', 'pre-edit', ...words], JSON.stringify(event));
}

const NIGHT = 'liftAtNight();\n';
const SILENT = { code: 0, out: '', err: '' };
const below = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(AGENT_FILES).map(([path, text]) => [`${folder}/${path}`, text]));

describe('the repository is found from the file', () => {
  test('wherever the agent is', () => {
    const root = temporaryRepository(AGENT_FILES);
    const other = temporaryRepository(AGENT_FILES);
    const file_path = join(root, 'src/new.ts');
    for (const cwd of [temporaryFolder(), '/', other, join(root, 'src')])
      expect(ask(other, { file_path, content: NIGHT }, { cwd })).toMatchObject({
        code: 2,
        err: expect.stringContaining('src/new.ts:1 sentinel/failed (D-002)'),
      });
    expect(ask(root, { file_path: 'src/new.ts', content: NIGHT }, { cwd: other }).code).toBe(2);
  });

  test('in a folder that has the settings, below the one that the agent is in', () => {
    const { root, commit } = gitRepository();
    commit(below('pier'));
    expect(ask(root, { file_path: join(root, 'pier/src/new.ts'), content: NIGHT }).code).toBe(2);
    expect(ask(root, { file_path: join(root, 'src/new.ts'), content: NIGHT })).toEqual(SILENT);
  });

  test('and each folder around it with settings judges; another tree takes nothing out of their reach', () => {
    const box = gitRepository();
    box.commit({ ...AGENT_FILES, 'src/inner/decisis.toml': '' });
    expect(ask(box.root, { file_path: join(box.root, 'src/inner/a.ts'), content: NIGHT }).code).toBe(2);
    mkdirSync(join(box.root, 'src/fake/.git'), { recursive: true });
    writeFileSync(join(box.root, 'src/fake/.git/HEAD'), 'ref: refs/heads/main\n');
    expect(ask(box.root, { file_path: join(box.root, 'src/fake/a.ts'), content: NIGHT }).code).toBe(2);
  });

  test('of several roots of a workspace it is the one that has the file', () => {
    const [first, second] = [temporaryRepository({ 'a.ts': '' }), temporaryRepository(AGENT_FILES)];
    const roots = [first, second];
    const replaced = { file_path: 'src/port.ts', old_string: 'port = 1', new_string: 'port = liftAtNight()' };
    for (const input of [
      { file_path: join(second, 'src/a.ts'), content: NIGHT },
      { file_path: 'src/a.ts', content: NIGHT },
    ])
      expect(JSON.parse(ask(first, input, { roots }).out)).toMatchObject({ permission: 'deny' });
    expect(JSON.parse(ask(first, replaced, { roots, tool: 'StrReplace' }).out)).toMatchObject({ permission: 'deny' });
  });
});

describe('edits by other tools than those that write a text', () => {
  const FILES = {
    ...AGENT_FILES,
    'decisis.toml': `${AGENT_FILES['decisis.toml'] ?? ''}
[[sentinel]]
id = "lit"
decision = "D-002"
statement = "a lamp is lit"
kind = "present"
paths = ["src/**"]
patterns = ["lamp"]
`,
    'src/lamp.ts': 'lamp();\n',
    'src/log.ipynb': JSON.stringify({ cells: [{ id: 'c1', cell_type: 'code', source: ['quiet()\n'] }] }),
  };

  test.each([
    ['Delete', { path: 'src/lamp.ts' }, 'D-002 says: a lamp is lit'],
    ['apply_patch', '*** Begin Patch\n*** Delete File: src/lamp.ts\n*** End Patch', 'D-002 says: a lamp is lit'],
    [
      'apply_patch',
      { command: '*** Begin Patch\n*** Add File: src/n.ts\n+liftAtNight();\n*** End Patch' },
      'src/n.ts:1',
    ],
    [
      'ApplyPatch',
      '*** Begin Patch\n*** Update File: src/port.ts\n@@\n-export const port = 1;\n+liftAtNight();\n*** End Patch',
      'src/port.ts:1',
    ],
    ['NotebookEdit', { notebook_path: 'src/log.ipynb', cell_id: 'c1', new_source: 'liftAtNight()' }, 'src/log.ipynb'],
    ['mcp__files__write_file', { path: 'src/n.ts', content: NIGHT }, 'src/n.ts:1'],
  ])('%s %j is denied', (tool, input, told) => {
    expect(ask(temporaryRepository(FILES), input, { tool })).toMatchObject({
      code: 2,
      err: expect.stringContaining(told),
    });
  });

  test('a file that is moved takes along what must be there', () => {
    const move = '*** Begin Patch\n*** Update File: src/lamp.ts\n*** Move to: src/light.ts\n*** End Patch';
    expect(ask(temporaryRepository(FILES), move, { tool: 'apply_patch' }).code).toBe(0);
    const away = move.replace('src/light.ts', 'lib/light.ts');
    expect(ask(temporaryRepository(FILES), away, { tool: 'apply_patch' }).code).toBe(2);
  });

  test('a tool that does not say what becomes of a governed file is told, and denied where the hook fails closed', () => {
    const root = temporaryRepository(AGENT_FILES);
    const input = { target_file: join(root, 'src/port.ts'), code_edit: '// ...' };
    const told = 'the event of the tool "edit_file" does not say what becomes of the file; the edit passes';
    expect(ask(root, input, { tool: 'edit_file' })).toMatchObject({ code: 1, err: expect.stringContaining(told) });
    expect(ask(root, input, { tool: 'edit_file', words: ['--fail-closed'] }).code).toBe(2);
    expect(ask(root, { ...input, target_file: join(temporaryFolder(), 'a.ts') }, { tool: 'edit_file' })).toEqual(
      SILENT,
    );
    expect(ask(root, { file_path: join(root, 'src/port.ts') }, { tool: 'Read', words: ['--fail-closed'] })).toEqual(
      SILENT,
    );
  });
});

test('Cursor lets pass what a person is to be asked about, so it is denied there; its agent gets no context', () => {
  const root = temporaryRepository(AGENT_FILES);
  const settings = ask(root, { file_path: join(root, 'decisis.toml'), content: '' }, { roots: [root] });
  expect(JSON.parse(settings.out)).toMatchObject({
    permission: 'deny',
    agent_message: expect.stringContaining('decisis: a person has to make this change'),
  });
  expect(ask(root, { file_path: join(root, 'src/a.ts'), content: 'x' }, { roots: [root] }).out).toBe('{}\n');
});

test('the git hook judges a file by the settings of the folders around it', () => {
  const { root, git, commit } = gitRepository();
  commit(below('pier'));
  writeFileSync(join(root, 'pier/src/port.ts'), NIGHT);
  git('add', '--all');
  const listing = git('diff-index', '--cached', '--raw', '-z', '--no-renames', '--full-index', 'HEAD');
  const judged = (cwd: string): CliResult => runWithInput(cwd, ['hook', 'pre-edit', '--host', 'git'], listing);
  expect(judged(root)).toMatchObject({
    code: 1,
    err: expect.stringContaining('pier/src/port.ts:1 sentinel/failed (D-002)'),
  });
  expect(judged(join(root, 'pier')).code).toBe(1);
});
