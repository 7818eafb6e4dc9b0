import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AGENT_FILES, runWithInput } from '../agent-repository.ts';
import { runCli } from '../run-cli.ts';
import { mcpClient } from '../mcp-client.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const FILES: Readonly<Record<string, string>> = {
  ...AGENT_FILES,
  'decisis.toml': `[[sentinel]]
id = "lifted-with-lamps"
decision = "D-002"
statement = "a crane lifts only where lamps are given"
kind = "ast"
language = "typescript"
paths = ["src/**"]
pattern = "crane.lift($LOAD)"
tripwire = "crane.lift(container)"

[[sentinel]]
id = "one-horn"
decision = "D-002"
statement = "the horn sounds in one place"
kind = "ast"
language = "typescript"
paths = ["src/**"]
pattern = "horn.sound($$$)"
demand = "count"
least = 1
most = 1
tripwire = "silence()"
`,
  'src/port.ts': 'export function open(): void {\n  horn.sound();\n}\n',
};

const RED = 'crane.lift(\n  container, // by night\n);\n';
const FOUND = `src/night.ts:1:1  error  sentinel/failed
  D-002 says: a crane lifts only where lamps are given; found "crane.lift(" (sentinel lifted-with-lamps)`;

const hook = (root: string, path: string, content: string) =>
  runWithInput(
    root,
    ['hook', 'pre-edit'],
    JSON.stringify({
      cwd: root,
      hook_event_name: 'PreToolUse',
      tool_name: 'Write',
      tool_input: { file_path: join(root, path), content },
    }),
  );

test('sentinels over structure are listed, tried, run, and told by check at their places', () => {
  const root = temporaryRepository({ ...FILES, 'src/night.ts': RED });
  const states = (action: string) => {
    const { code, out } = runCli(root, ['sentinel', action, '--json']);
    return [
      code,
      ...(JSON.parse(out) as Array<{ id: string; state: string }>).map(({ id, state }) => `${id} ${state}`),
    ];
  };
  expect(states('list')).toEqual([0, 'lifted-with-lamps hard', 'one-horn hard']);
  expect(states('test')).toEqual([0, 'lifted-with-lamps fails on its tripwire', 'one-horn fails on its tripwire']);
  expect(states('run')).toEqual([1, 'lifted-with-lamps fail: one place matches what must be absent', 'one-horn pass']);
  const { code, out } = runCli(root, ['check', '--rule', 'sentinel/failed']);
  expect(code).toBe(1);
  expect(out).toContain(FOUND);
});

test('A-16 an edit that adds a place is denied; moving one is not, nor is half a program', () => {
  const root = temporaryRepository(FILES);
  const denied = hook(root, 'src/night.ts', RED);
  expect(denied.code).toBe(2);
  expect(denied.err).toContain('src/night.ts:1 sentinel/failed (D-002)\n  D-002 says: a crane lifts only where');
  expect(hook(root, 'src/night.ts', 'crane.lift(container, lamps);\nconst = ').code).toBe(0);
  expect(hook(root, 'src/port.ts', 'function shut() {}\nhorn.sound();\n').code).toBe(0);
  expect(hook(root, 'src/port.ts', 'export {};\n').err).toContain('the horn sounds in one place');
  expect(hook(root, 'src/night.ts', 'horn.sound(2);\n').err).toContain('the horn sounds in one place');
});

test('A-16 a proposed diff is judged by structure', async () => {
  const root = temporaryRepository(FILES);
  const client = await mcpClient(root);
  const files = [{ path: 'src/night.ts', content: RED }];
  const answer = await client.callTool({ name: 'check_diff', arguments: { files } });
  expect(answer.structuredContent).toMatchObject({
    verdict: 'deny',
    untried: [],
    entries: [{ rule: 'sentinel/failed', decision: 'D-002', path: 'src/night.ts', line: 1 }],
  });
});
