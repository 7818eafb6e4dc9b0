import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGitSandbox } from '@decisis/testing';
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryFolder } from '../temporary-repository.ts';

const SETTINGS = `[[register]]
path = "plans/loaves.md"

[[register]]
path = "plans/flour.md"

[[register]]
path = "plans/work.md"

[plan]
phase = "Phase 1"

[[plan.edge]]
item = "F-1"
blocks = ["Phase 2"]

[[gate]]
node = "Phase 2"
requires = "F-2 and G1"
paths = ["recipes/**"]

[[authority]]
body = "Millers"
ids = ["F-*"]
`;
const FILES = {
  'decisis.toml': SETTINGS,
  'plans/loaves.md':
    '| ID | Decision | Status | Owner | Blocks |\n|---|---|---|---|---|\n| L-1 | Which loaf | open | eva | Phase 1 |\n',
  'plans/flour.md':
    '| ID | Decision | Status | Owner |\n|---|---|---|---|\n| F-1 | Who mills | open | jo |\n| F-2 | Which rye | accepted | jo |\n',
  'plans/work.md':
    '# Work\n\n| Phase | What | Depends on |\n|---|---|---|\n| Phase 1 | The oven | |\n| Phase 2 | The shop | Phase 1 |\n\n## Gaps\n\n| ID | Gap | Closes in | Status |\n|---|---|---|---|\n| G1 | No list of recipes | Phase 1 | closed |\n',
  'notes/visit.md': '| ID | Decision | Status | Owner |\n|---|---|---|---|\n| L-1 | Said at the visit | open | eva |\n',
};
const DAY = ['--as-of', '2026-03-11', '--no-branches'];

interface Report {
  readonly checked: { readonly documents: number; readonly items: number };
  readonly findings: ReadonlyArray<{ readonly ruleId: string; readonly location: { readonly path: string } }>;
}

function bakery() {
  const box = createGitSandbox(temporaryFolder());
  box.commit(FILES);
  const report = (...words: readonly string[]): Report =>
    JSON.parse(runCli(box.root, ['check', '--json', ...DAY, ...words]).out) as Report;
  const told = (...words: readonly string[]): readonly string[] =>
    report(...words).findings.map(({ ruleId, location }) => `${location.path} ${ruleId}`);
  return { box, report, told };
}

test('about one register is told what the check of all tells, without what stands in the others', () => {
  const { report, told, box } = bakery();
  const whole = told();
  expect(whole.filter((line) => line.startsWith('decisis.toml'))).toEqual([]);
  for (const path of ['plans/loaves.md', 'plans/flour.md', 'plans/work.md']) {
    expect(told(path), path).toEqual(whole.filter((line) => line.startsWith(path)));
    expect(report(path).checked.documents).toBe(1);
  }
  // What is wrong with the settings is told whatever is named, and what is right is not.
  writeFileSync(join(box.root, 'decisis.toml'), SETTINGS.replace('F-2 and G1', 'F-22 and G1'));
  expect(told('plans/loaves.md')).toContain('decisis.toml gate/unknown-node');
  expect(told('plans/loaves.md').filter((line) => line.includes('gate/'))).toHaveLength(1);
});

test('a document that the repository does not read is judged by itself, alone or beside others', () => {
  const { report, told } = bakery();
  expect(told('notes/visit.md')).toEqual([]);
  expect(report('notes/visit.md').checked).toMatchObject({ documents: 1, items: 1 });
  // L-1 stands in a register as well; a note of a visit is none.
  expect(told('notes/visit.md', 'plans/loaves.md')).toEqual(told('plans/loaves.md'));
  expect(report('notes/visit.md', 'plans/loaves.md').checked).toMatchObject({ documents: 2, items: 2 });
});

test('a gate of a change stands as it does for the whole, whichever register is named', () => {
  const { box, told } = bakery();
  box.git('checkout', '--quiet', '-b', 'topic');
  box.commit({ 'recipes/rye.txt': 'rye\n', 'plans/loaves.md': FILES['plans/loaves.md'].replace('eva', 'ida') });
  const blocked = (...paths: readonly string[]): readonly string[] =>
    told('--base', 'main', ...paths).filter((line) => line.includes('gate/'));
  expect(blocked()).toEqual([]);
  expect(blocked('plans/loaves.md')).toEqual([]);
  box.git('checkout', '--quiet', 'main');
  box.commit({ 'plans/flour.md': FILES['plans/flour.md'].replace('accepted', 'open') });
  box.git('rebase', '--quiet', 'main', 'topic');
  expect(blocked()).toEqual(['recipes/rye.txt gate/blocked']);
  expect(blocked('plans/loaves.md')).toEqual(['recipes/rye.txt gate/blocked']);
});

test('ready about one register tells the nodes that it names, as they stand for the whole', () => {
  const { box } = bakery();
  const whole = runCli(box.root, ['ready', '--as-of', '2026-03-11']);
  const work = runCli(box.root, ['ready', 'plans/work.md', '--as-of', '2026-03-11']);
  expect([work.code, work.out]).toEqual([whole.code, whole.out]);
  const loaves = runCli(box.root, ['ready', 'plans/loaves.md', '--json', '--as-of', '2026-03-11']);
  const { started, blocked, problems } = JSON.parse(loaves.out) as Record<string, ReadonlyArray<{ id: string }>>;
  expect([started?.map(({ id }) => id), blocked, problems]).toEqual([['Phase 1'], [], []]);
});
