import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runWithInput } from '../agent-repository.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const REGISTER = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | Lamps burn low at night | accepted | keeper |
`;
const SETTINGS = `[[register]]
path = "decisions"

[[sentinel]]
id = "low-lamps"
decision = "D-001"
statement = "no lamp burns above 40"
kind = "data"
paths = ["lamps.json"]
path = "lamps[*].glow"
maximum = 40

[[sentinel]]
id = "lamp-names"
decision = "D-001"
statement = "a lamp is called lamp.<pier>.<number>, and the list knows it"
kind = "names"
paths = ["code/**"]
pattern = "light\\\\('([^']+)'\\\\)"
grammar = "lamp.<pier>.<number>"
parts = { pier = ["north", "south"], number = ["1", "2"] }
registry = "lamps.txt"

[[sentinel]]
id = "night-rule"
decision = "D-001"
statement = "the handbook says how lamps burn at night"
kind = "mention"
paths = ["handbook.md"]
section = "Night"
mentions = ["low"]
`;
const FILES = {
  'decisions/lamps.md': REGISTER,
  'decisis.toml': SETTINGS,
  'lamps.json': '{ "lamps": [{ "glow": 30 }, { "glow": 70 }] }\n',
  'lamps.txt': "light('lamp.north.1')\nlight('lamp.south.1')\n",
  'code/a.ts': "light('lamp.north.1');\n",
  'code/b.ts': "light('lamp.south.1');\n",
  'handbook.md': '# Handbook\n\n## Night\n\nLamps burn low.\n\n## Day\n\nNone burns.\n',
};

function edit(path: keyof typeof FILES, old_string: string, new_string: string) {
  const root = temporaryRepository(FILES);
  const event = {
    session_id: 's-1',
    cwd: root,
    hook_event_name: 'PreToolUse',
    tool_name: 'Edit',
    tool_input: { file_path: join(root, path), old_string, new_string },
  };
  return runWithInput(root, ['hook', 'pre-edit'], JSON.stringify(event));
}

describe('an edit is tried by sentinels that read more than lines', () => {
  test('a value that departs is denied at its place; one that departed already is not held against the edit', () => {
    const denied = edit('lamps.json', '30', '60');
    expect(denied.code).toBe(2);
    expect(denied.err).toContain('lamps.json:1 sentinel/failed (D-001)\n  D-001 says: no lamp burns above 40');
    expect(edit('lamps.json', '30', '20').code).toBe(0);
    expect(edit('lamps.json', '{ "glow": 30 }', '{ "glow": 10 }, { "glow": 30 }').code).toBe(0);
  });

  test('a text that is no data any more is denied', () => {
    const { code, err } = edit('lamps.json', '] }', ']');
    expect([code, err]).toEqual([2, expect.stringContaining('lamps.json:2:1 cannot be read')]);
  });

  test('a name that leaves the grammar or the list is denied', () => {
    const stray = edit('code/a.ts', 'lamp.north.1', 'lamp.west.1');
    expect([stray.code, stray.err]).toEqual([2, expect.stringContaining('code/a.ts:1 sentinel/failed')]);
    expect(edit('code/a.ts', 'lamp.north.1', 'lamp.north.2').code).toBe(2);
    expect(edit('code/a.ts', 'lamp.north.1', 'lamp.south.1').code).toBe(0);
  });

  test('a name that is taken from the list is denied while a file has it', () => {
    const removed = edit('lamps.txt', "light('lamp.south.1')\n", '');
    expect([removed.code, removed.err]).toEqual([2, expect.stringContaining('code/b.ts:1 sentinel/failed')]);
    expect(edit('lamps.txt', "light('lamp.south.1')", "light('lamp.south.1')\nlight('lamp.south.2')").code).toBe(0);
  });

  test('a document that no longer mentions what it must is denied', () => {
    const gone = edit('handbook.md', 'burn low', 'burn');
    expect([gone.code, gone.err]).toEqual([2, expect.stringContaining('handbook.md:1 sentinel/failed')]);
    expect(edit('handbook.md', 'None burns', 'None burns at all').code).toBe(0);
  });
});
