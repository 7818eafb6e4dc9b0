import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const AS_OF = ['--as-of', '2026-03-01'];
const QUAY = `# Quay

| ID | Decision | Status | Owner | Blocks | Supersedes | Implemented in |
|---|---|---|---|---|---|---|
| D-1 | Crane | accepted | port | | | \`cranes/gone.sql\` |
| D-2 | Two cranes | accepted | port | | D-1 | |
| D-3 | Mast | open | | M1 | | |
`;
/** Two registers with the same identifiers, one of them with a name that a shell takes apart. */
const FILES = { "the harbour's open items.md": QUAY, 'shed.md': QUAY, 'cranes/here.sql': 'select 1;\n' };

/** The commands of hints, as a shell would take them apart. */
function commandsOf(hint: string): string[][] {
  return [...hint.matchAll(/"decisis ([^"]+)"/g)].map(([, words = '']) =>
    [...words.matchAll(/(?:'[^']*'|\\'|[^\s'])+/g)].map(([word]) =>
      word.replaceAll("'\\''", '\0').replaceAll("'", '').replaceAll('\0', "'"),
    ),
  );
}

const findingsOf = (root: string): ReadonlyArray<{ ruleId: string; hint: string | null; location: { path: string } }> =>
  (JSON.parse(runCli(root, ['check', '--json', ...AS_OF]).out) as { findings: never }).findings;

test.each([
  ['relation/superseded-still-accepted', 'set'],
  ['evidence/missing-implementation', 'mark'],
  ['resolution/missing-owner', 'set'],
])('the hint of %s names the item of its register, and can be pasted', (ruleId, name) => {
  const root = temporaryRepository(FILES);
  const found = findingsOf(root).filter((finding) => finding.ruleId === ruleId);
  expect(found.map(({ location }) => location.path).toSorted()).toEqual(['shed.md', "the harbour's open items.md"]);
  for (const { hint, location } of found) {
    const [command = []] = commandsOf(hint ?? '');
    expect(command[0]).toBe(name);
    const args = command.map((word) => word.replace('WHERE', 'cranes/here.sql').replace('NAME', 'mara'));
    const before = readFileSync(join(root, location.path), 'utf8');
    expect(runCli(root, [...args, ...AS_OF])).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(root, location.path), 'utf8')).not.toBe(before);
  }
  expect(findingsOf(root).filter((finding) => finding.ruleId === ruleId)).toEqual([]);
});

test('a [[plan.edge]] of a hint is understood where two registers share the identifier', () => {
  const root = temporaryRepository(FILES);
  const hints = findingsOf(root).flatMap(({ ruleId, hint }) => (ruleId === 'readiness/inferred-edge' ? [hint] : []));
  const tables = hints.map(
    (hint) => /with (item = "(?:[^"\\]|\\.)*") and (blocks = \[[^\]]*\])/.exec(hint ?? '') ?? [],
  );
  expect(tables.map(([, item]) => item ?? '').toSorted()).toEqual([
    'item = "shed.md:D-3"',
    'item = "the harbour\'s open items.md:D-3"',
  ]);
  const settings = tables.map(([, item, blocks]) => `[[plan.edge]]\n${item}\n${blocks}\n`).join('\n');
  const confirmed = temporaryRepository({ ...FILES, 'decisis.toml': settings });
  expect(findingsOf(confirmed).filter(({ ruleId }) => /inferred-edge|unknown-node/.test(ruleId))).toEqual([]);
  expect(runCli(confirmed, ['ready', 'M1', '--json', ...AS_OF]).out).toContain('"certainty": "confirmed"');
});

test('the commands that ready and a refusal give find the item', () => {
  const root = temporaryRepository(FILES);
  const next = [...runCli(root, ['ready', ...AS_OF]).out.matchAll(/^ {2}decisis (.*?)(?: {2,}\S.*)?$/gm)].map(
    ([, words]) => words ?? '',
  );
  expect(next.length).toBeGreaterThan(1);
  for (const words of next) {
    const [args = []] = commandsOf(`"decisis ${words}"`);
    expect(runCli(root, [...args, ...AS_OF]).err, words).toBe('');
  }
  const refused = runCli(root, ['mark', "the harbour's open items.md:D-3", '--implemented-in', 'PR 4', ...AS_OF]);
  const [accept = []] = commandsOf(refused.err);
  const args = accept.map((word) => word.replace('NAME', 'mara'));
  expect(args).toEqual(['accept', "the harbour's open items.md:D-3", '--actor', 'mara']);
  expect(runCli(root, [...args, ...AS_OF]).err).not.toContain('DCS_DOCUMENT_AMBIGUOUS_ITEM');
});

test('the hint of an ID that a document gives twice gives one of the two another', () => {
  const twice = `${QUAY.replace('| | D-1 | |', '| | | |')}| D-3 | Rope | open | | | | |\n`;
  const root = temporaryRepository({ "the harbour's open items.md": twice, 'plan.md': 'Wait for D-3.\n' });
  const [found] = findingsOf(root).filter(({ ruleId }) => ruleId === 'identity/duplicate-id');
  const [command = []] = commandsOf(found?.hint ?? '');
  expect(command).toEqual(['renumber', "the harbour's open items.md:D-3#2", 'D-4']);
  const { code, out } = runCli(root, [...command, ...AS_OF]);
  expect(code).toBe(0);
  expect(out).toContain('plan.md:1');
  expect(readFileSync(join(root, "the harbour's open items.md"), 'utf8')).toBe(
    twice.replace('| D-3 | Rope', '| D-4 | Rope'),
  );
  expect(findingsOf(root).filter(({ ruleId }) => ruleId === 'identity/duplicate-id')).toEqual([]);
});
