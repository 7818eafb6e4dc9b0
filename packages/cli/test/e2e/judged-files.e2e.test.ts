// SR08: a head hides no code from a sentinel, and the check, the hook before an edit and governs say the same of every place.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AGENT_FILES, runWithInput } from '../agent-repository.ts';
import { gitRepository } from '../git-repository.ts';
import { runCli } from '../run-cli.ts';

const HIDDEN = ['src/.h/e.ts', 'src/vendor/e.ts', 'src/node_modules/e.ts', 'src/made/e.ts'];

test('what a head adds is found wherever it stands, and check --base is not clean', () => {
  const box = gitRepository();
  box.commit(AGENT_FILES);
  box.git('checkout', '--quiet', '-b', 'topic');
  box.commit({ '.gitignore': 'made/\n', ...Object.fromEntries(HIDDEN.map((path) => [path, 'liftAtNight();\n'])) });
  const { code, out } = runCli(box.root, ['check', '--base', 'main']);
  expect(code).toBe(1);
  for (const path of HIDDEN) expect(out).toContain(`${path}:1`);
  box.git('reset', '--quiet', '--hard', 'main');
  mkdirSync(join(box.root, 'other'));
  writeFileSync(join(box.root, 'other/e.ts'), 'liftAtNight();\n');
  symlinkSync('../other/e.ts', join(box.root, 'src/e.ts'));
  box.commit({});
  const linked = runCli(box.root, ['check', '--base', 'main']);
  expect(linked.code).toBe(1);
  expect(linked.out).toContain('src/e.ts (it is a symbolic link to other/e.ts)');
});

test('the hook and governs know which files count', () => {
  const box = gitRepository();
  box.commit({ ...AGENT_FILES, 'src/made/old.ts': 'x\n', '.gitignore': 'made/\n' });
  const denies = (path: string): boolean => {
    const tool_input = { file_path: join(box.root, path), content: 'liftAtNight();\n' };
    const event = { hook_event_name: 'PreToolUse', cwd: box.root, tool_name: 'Write', tool_input };
    return runWithInput(box.root, ['hook', 'pre-edit'], JSON.stringify(event)).code === 2;
  };
  const binds = (path: string): boolean => runCli(box.root, ['governs', path]).out.includes('no-night-lifting');
  for (const [path, counts] of [
    ['src/.h/n.ts', true],
    ['src/vendor/n.ts', true],
    ['src/made/old.ts', true],
    ['src/made/n.ts', false],
    ['src/node_modules/n.ts', false],
  ] as const) {
    expect([path, denies(path), binds(path)]).toEqual([path, counts, counts]);
  }
});
