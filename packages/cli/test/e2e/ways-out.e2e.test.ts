// The commands that a failed sentinel prints as the way out are run as they are printed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const REGISTER = `| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| D-001 | No crane on the quay | STATUS | port | |
`;
const SENTINEL = `[[register]]
path = "open.md"

[[sentinel]]
id = "no-crane"
decision = "D-001"
statement = "no crane"
kind = "absent"
paths = ["src/**"]
patterns = ["crane"]
tripwire = "crane"
`;

const repository = (status: string, more = '') =>
  temporaryRepository({
    'decisis.toml': `${SENTINEL}${more}`,
    'open.md': REGISTER.replace('STATUS', status),
    'src/a.ts': 'a crane\n',
  });

function hintOf(root: string, ruleId: string): string {
  const { out } = runCli(root, ['check', '--json', '--as-of', '2026-03-01']);
  const { findings } = JSON.parse(out) as { findings: ReadonlyArray<{ ruleId: string; hint: string }> };
  return findings.find((finding) => finding.ruleId === ruleId)?.hint ?? '';
}

/** Runs the last command of a hint, with words for its capitals. */
function runPrinted(root: string, hint: string) {
  const command = [...hint.matchAll(/"decisis ([^"]+)"/g)].at(-1)?.[1] ?? '';
  const words = command
    .split(' ')
    .map((word) => ({ TEXT: 'the quay is longer', NAME: 'mara', NEW: 'D-002' })[word] ?? word);
  return runCli(root, words);
}

for (const [ruleId, more] of [
  ['sentinel/failed', ''],
  ['resolution/reopen-condition-met', 'reopens = true\n'],
] as const) {
  test(`${ruleId}: what is locked is challenged, with a reason and a name`, () => {
    const root = repository('accepted', more);
    expect(runCli(root, ['lock', 'D-001', '--actor', 'mara']).code).toBe(0);
    const hint = hintOf(root, ruleId);
    expect(hint).toContain('"decisis challenge D-001 --reason TEXT --actor NAME"');
    expect(runPrinted(root, hint)).toMatchObject({ code: 0, err: '' });
    // The challenge stands now, and a second one leads nowhere.
    const next = hintOf(root, ruleId);
    expect(next).toContain('D-001 is challenged already');
    expect(next).toContain('"decisis supersede D-001 NEW --actor NAME"');
    const wider = REGISTER.replace('STATUS', 'accepted')
      .replaceAll(/\|\n/g, '| |\n')
      .replace('| Due | |', '| Due | Supersedes |');
    writeFileSync(
      join(root, 'open.md'),
      `${wider.replace('---| |', '---|---|')}| D-002 | A hoist | accepted | port | | |\n`,
    );
    expect(runPrinted(root, next)).toMatchObject({ code: 0, err: '' });
  });

  test(`${ruleId}: what has no lock is opened again`, () => {
    const root = repository('accepted', more);
    const hint = hintOf(root, ruleId);
    expect(hint).not.toContain('challenge');
    expect(hint).toContain('"decisis set D-001 status=open"');
    expect(runPrinted(root, hint)).toMatchObject({ code: 0, err: '' });
  });
}

test('what is open already needs no opening: it is decided, and its sentinel with it', () => {
  expect(hintOf(repository('open'), 'sentinel/failed')).toBe(
    'change it, record an [[exception]] for D-001, or decide D-001, which is open, and change the sentinel with it',
  );
});

test('the way out leads on after each step: what is opened is decided, and is green once the sentinel follows', () => {
  const root = repository('accepted');
  const hint = hintOf(root, 'sentinel/failed');
  expect(hint).toContain('put D-001 in question and change the sentinel with it');
  expect(runPrinted(root, hint).code).toBe(0);
  expect(hintOf(root, 'sentinel/failed')).toContain('decide D-001, which is open, and change the sentinel with it');
  const { out } = runCli(root, ['check', '--as-of', '2026-03-01']);
  expect(out).not.toContain('the decision was taken');
  expect(runCli(root, ['set', 'D-001', 'status=accepted']).code).toBe(0);
  writeFileSync(join(root, 'decisis.toml'), SENTINEL.replace('["crane"]', '["hoist"]').replace('"crane"', '"hoist"'));
  expect(hintOf(root, 'sentinel/failed')).toBe('');
});
