// An edit after which a sentinel could not observe is no pass: it is denied, with the decision and the place. One that changes what edits
// are judged by is put before a person.
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runWithInput } from '../agent-repository.ts';
import { gitRepository } from '../git-repository.ts';
import { mcpClient } from '../mcp-client.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const BLOCK = `\`\`\`toml decisis
[[sentinel]]
id = "no-oil"
statement = "no lamp burns oil"
kind = "absent"
paths = ["code/**"]
patterns = ["oil"]
\`\`\`
`;
const REGISTER = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | Lamps burn low at night | accepted | keeper |

## D-001 Lamps burn low at night

${BLOCK}`;
const glow = (id: string, file: string) => `
[[sentinel]]
id = "${id}"
decision = "D-001"
statement = "no lamp burns above 40"
kind = "data"
paths = ["${file}"]
path = "lamps[*].glow"
maximum = 40
`;
const SETTINGS = `[[register]]
path = "decisions"

[limits]
file-size = 20000
${glow('json', 'lamps*.json')}${glow('toml', '*.toml')}exclude = ["decisis.toml"]
${glow('yaml', '*.yaml')}
[[sentinel]]
id = "lamp-names"
decision = "D-001"
statement = "a lamp is called lamp.<number>"
kind = "names"
paths = ["code/**"]
pattern = "light\\\\('([^']+)'\\\\)"
grammar = "lamp.<number>"
parts = { number = ["1", "2"] }

[[sentinel]]
id = "night-rule"
decision = "D-001"
statement = "the handbook says how lamps burn at night"
kind = "mention"
paths = ["handbook.md"]
section = "Night"
mentions = ["low"]

[[embargo]]
id = "unseen"
decision = "D-001"
names = ["wick_table"]
paths = ["code/**"]
report = "survey.md"
`;
const FILES = {
  'decisions/lamps.md': REGISTER,
  'decisis.toml': SETTINGS,
  'lamps.json': '{\n  "lamps": [{ "glow": 30 }]\n}\n',
  'torn.json': '{ "lamps": [\n',
  'lamps.toml': '[[lamps]]\nglow = 30\n',
  'lamps.yaml': 'lamps:\n  - glow: 30\n',
  'code/a.ts': "light('lamp.1');\n",
  'code/b.ts': 'dark();\n',
  'handbook.md': '# Handbook\n\n## Night\n\nLamps burn low.\n',
  'survey.md': '# Survey\n',
};

function hook(path: string, input: Readonly<Record<string, unknown>>, files: Readonly<Record<string, string>> = FILES) {
  const root = temporaryRepository(files);
  const event = {
    cwd: root,
    hook_event_name: 'PreToolUse',
    tool_name: 'content' in input ? 'Write' : 'Edit',
    tool_input: { file_path: join(root, path), ...input },
  };
  return runWithInput(root, ['hook', 'pre-edit'], JSON.stringify(event));
}
const edit = (path: keyof typeof FILES, old_string: string, new_string: string) =>
  hook(path, { old_string, new_string });

describe('an edit after which a file cannot be read is denied, with the decision and the place', () => {
  test.each([
    [
      'lamps.json',
      '}]\n',
      '}\n',
      "json could not observe: after the edit, lamps.json:3:1 cannot be read: Expected ',' or ']'",
    ],
    ['lamps.json', '30', 'low', "after the edit, lamps.json:2:23 cannot be read: Unexpected token 'l'"],
    ['lamps.json', '}]\n}\n', '', 'after the edit, lamps.json:2:26 cannot be read: Expected'],
    ['lamps.json', '}]', '}]\0', 'after the edit, lamps.json cannot be read: it is no text in UTF-8'],
    [
      'lamps.json',
      '30',
      `30${' '.repeat(20_000)}`,
      'after the edit, lamps.json cannot be read: it has more than 20000 bytes',
    ],
    [
      'lamps.toml',
      '30',
      'low',
      'toml could not observe: after the edit, lamps.toml:2:8 cannot be read: Invalid TOML document',
    ],
    ['lamps.yaml', '- glow', '\t- glow', 'yaml could not observe: after the edit, lamps.yaml:2:'],
  ] as const)('%s, %j for %j', (path, from, to, told) => {
    const { code, err } = edit(path, from, to);
    expect(err).toContain(told);
    expect(err).toContain('sentinel/unrunnable (D-001)');
    expect(code).toBe(2);
  });

  test('also one that makes the file', () => {
    const { code, err } = hook('lamps-2.json', { content: '{ "lamps": [' });
    expect([code, err]).toEqual([2, expect.stringContaining('lamps-2.json:1:13 cannot be read')]);
  });

  test('one of a file that could not be read before is told as not tried', () => {
    const files = { ...FILES, 'lamps.json': '{ "lamps": [\n' };
    const { code, out } = hook('lamps.json', { old_string: '[', new_string: '[[' }, files);
    expect([code, out]).toEqual([0, expect.stringContaining('not tried on this edit: json')]);
    expect(hook('lamps.json', { content: FILES['lamps.json'] }, files).code).toBe(0);
  });
});

test('an edit that takes away the last of what there is to judge is denied; one that leaves some is not', () => {
  expect(edit('code/a.ts', "light('lamp.1')", 'dark()').err).toContain(
    'lamp-names could not observe: after the edit, its pattern finds no name',
  );
  expect(edit('handbook.md', '## Night', '## Day').err).toContain('found has no section "Night"');
  const files = { ...FILES, 'code/b.ts': "light('lamp.2');\n" };
  expect(hook('code/a.ts', { content: 'dark();\n' }, files).code).toBe(0);
});

describe('a file that is no UTF-8 is edited as agents read it', () => {
  const bytes = Buffer.concat([
    Buffer.from("light('lamp.1'); // K"),
    Buffer.from([0xfc]),
    Buffer.from('che\ndim();\n'),
  ]);
  const box = (): string => {
    const root = temporaryRepository(FILES);
    writeFileSync(join(root, 'code/a.ts'), bytes);
    return root;
  };

  test.each([
    ['burn(oil);', 2],
    ['glow();', 0],
  ])('by the hook: %s', (text, code) => {
    const root = box();
    const tool_input = { file_path: join(root, 'code/a.ts'), old_string: 'dim();', new_string: text };
    const event = { cwd: root, hook_event_name: 'PreToolUse', tool_name: 'Edit', tool_input };
    const answer = runWithInput(root, ['hook', 'pre-edit'], JSON.stringify(event));
    expect(answer.out + answer.err).not.toContain('nothing was judged');
    expect([answer.code, answer.err]).toEqual([code, code === 0 ? '' : expect.stringContaining('code/a.ts:2')]);
  });

  test('by check_diff', async () => {
    const client = await mcpClient(box());
    const diff = '--- a/code/a.ts\n+++ b/code/a.ts\n@@ -2,1 +2,1 @@\n-dim();\n+burn(oil);\n';
    expect((await client.callTool({ name: 'check_diff', arguments: { diff } })).structuredContent).toMatchObject({
      verdict: 'deny',
      entries: [{ rule: 'sentinel/failed', path: 'code/a.ts', line: 2 }],
    });
  });
});

describe('a person is asked before an agent changes what edits are judged by', () => {
  const asked = (path: string, input: Readonly<Record<string, unknown>>) => {
    const { code, out, err } = hook(path, input);
    expect([code, err]).toEqual([0, '']);
    return out === ''
      ? undefined
      : (JSON.parse(out) as { hookSpecificOutput: Record<string, string> }).hookSpecificOutput;
  };
  const document = 'decisions/lamps.md';

  test.each([
    ['a block is taken away', { old_string: BLOCK, new_string: '' }],
    ['a block is weakened', { old_string: '"oil"', new_string: '"whale oil"' }],
    ['a block is made another one', { old_string: 'toml decisis', new_string: 'toml' }],
    ['a block is put into another one', { old_string: BLOCK, new_string: `\`\`\`\`text\n${BLOCK}\`\`\`\`\n` }],
    ['a block is added', { old_string: BLOCK, new_string: `${BLOCK}\n${BLOCK.replace('no-oil', 'no-tar')}` }],
  ])('%s', (_, input) => {
    expect(asked(document, input)).toMatchObject({
      permissionDecision: 'ask',
      permissionDecisionReason: expect.stringContaining(
        'changes a block of decisions/lamps.md by which edits are judged',
      ),
    });
  });

  test('the baseline is written, or the report that lifts an embargo, or the settings', () => {
    expect(asked('.decisis/baseline.json', { content: '{}\n' })).toMatchObject({ permissionDecision: 'ask' });
    expect(asked('survey.md', { content: '| wick_table | verified_live |\n' })).toMatchObject({
      permissionDecision: 'ask',
    });
    expect(asked('decisis.toml', { content: '' })).toMatchObject({ permissionDecision: 'ask' });
  });

  test('and is not asked where the words around a block change', () => {
    expect(
      asked(document, { old_string: '\n## D-001', new_string: '\nSee the handbook.\n\n## D-001' }),
    ).not.toMatchObject({
      permissionDecision: expect.anything(),
    });
  });
});

test('check_diff of the server denies the same', async () => {
  const root = temporaryRepository(FILES);
  const client = await mcpClient(root);
  const check = async (input: Readonly<Record<string, unknown>>) =>
    (await client.callTool({ name: 'check_diff', arguments: input })).structuredContent;
  expect(await check({ files: [{ path: 'lamps.json', content: '{ "lamps": [' }] })).toMatchObject({
    verdict: 'deny',
    untried: [],
    entries: [{ rule: 'sentinel/unrunnable', decision: 'D-001', message: expect.stringContaining('lamps.json:1:13') }],
  });
  const removed = '--- a/lamps.yaml\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-lamps:\n-  - glow: 30\n';
  expect(await check({ diff: removed })).toMatchObject({
    verdict: 'deny',
    entries: [{ message: expect.stringContaining('there is no value to judge') }],
  });
  expect(await check({ files: [{ path: 'decisions/lamps.md', content: REGISTER.replace(BLOCK, '') }] })).toMatchObject({
    verdict: 'ask',
  });
});

describe('a commit', () => {
  const commit = (change: (root: string) => void) => {
    const box = gitRepository();
    box.commit(FILES);
    change(box.root);
    box.git('add', '--all');
    const listing = box.git('diff-index', '--cached', '--raw', '-z', '--no-renames', '--full-index', 'HEAD');
    return runWithInput(box.root, ['hook', 'pre-edit', '--host', 'git'], listing);
  };

  test('that deletes the last file, makes it bytes, or a link', () => {
    expect(commit((root) => rmSync(join(root, 'lamps.json'))).err).toContain('there is no value to judge');
    const bytes = commit((root) => writeFileSync(join(root, 'lamps.json'), Buffer.from([0x7b, 0xff, 0x7d])));
    expect([bytes.code, bytes.err]).toEqual([1, expect.stringContaining('lamps.json cannot be read: it is no UTF-8')]);
    const link = commit((root) => {
      rmSync(join(root, 'code/b.ts'));
      symlinkSync('/etc/hostname', join(root, 'code/b.ts'));
    });
    expect(link.code).toBe(1);
    expect(link.err).toContain('code/b.ts cannot be read: it is a symbolic link');
  });

  test('in whose bytes stands what must be absent', () => {
    const { code, err } = commit((root) =>
      writeFileSync(join(root, 'code/c.ts'), Buffer.concat([Buffer.from('burn(oil);\n'), Buffer.from([0xff])])),
    );
    expect([code, err]).toEqual([1, expect.stringContaining('code/c.ts:1 sentinel/failed (D-001)')]);
  });
});
