import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { gitRepository } from '../git-repository.ts';
import { runCli } from '../run-cli.ts';

const row = (id: string, title: string, excuse: string): string =>
  `| ${id} | ${title} | open | port | 2026-02-01 <!-- decisis-ignore resolution/overdue: ${excuse} --> |\n`;
const register = (...rows: readonly string[]): string =>
  `| ID | Decision | Status | Owner | Due |\n|---|---|---|---|---|\n${rows.join('')}`;
const settings = (...paths: readonly string[]): string =>
  paths.map((path) => `[[register]]\npath = "${path}"\n`).join('\n');
const OPEN = register(row('D-1', 'Which crane', 'the harbour waits for spring'));
const ASKED = register(row('Q-1', 'Which tug', 'the yard answers late'));

interface Report {
  readonly findings: ReadonlyArray<{ ruleId: string; state: string; location: { path: string } }>;
}

function moved(text: string, to = 'decisions.md', named?: string) {
  const box = gitRepository();
  const names = named === undefined ? '' : `name = "${named}"\n`;
  const own = (path: string): string => `${settings('asked.md', path)}${names}`;
  box.commit({ 'open.md': OPEN, 'asked.md': ASKED, 'decisis.toml': own('open.md') });
  box.git('checkout', '--quiet', '-b', 'topic');
  mkdirSync(join(box.root, dirname(to)), { recursive: true });
  box.git('mv', 'open.md', to);
  box.commit({ [to]: text, 'decisis.toml': own(to) });
  const { out, code } = runCli(box.root, ['check', '--as-of', '2026-03-01', '--json', '--base', 'main']);
  const { findings } = JSON.parse(out) as Report;
  return { code, told: findings.map(({ ruleId, state, location }) => `${location.path} ${ruleId} ${state}`) };
}

test('a register that a change moves takes no suppression away, neither of its own nor of another document', () => {
  const { code, told } = moved(OPEN);
  expect(told.filter((line) => !line.includes('policy/judged-by-base'))).toEqual([
    'asked.md resolution/overdue suppressed',
    'decisions.md resolution/overdue suppressed',
  ]);
  expect(code).toBe(0);
  // Moved and edited at once, under a name that it keeps.
  const edited = moved(OPEN.replace('Which crane', 'Which blue crane'), 'decided.md', 'open');
  expect([edited.code, edited.told.filter((line) => line.includes('suppress'))]).toEqual([
    0,
    ['asked.md resolution/overdue suppressed', 'decided.md resolution/overdue suppressed'],
  ]);
});

test('a register that moves brings no suppression with it that the base did not have', () => {
  const { code, told } = moved(OPEN + row('D-2', 'Which quay', 'we say so'), 'decisions.md', 'open');
  expect(code).toBe(1);
  expect(told.filter((line) => !line.includes('policy/'))).toEqual([
    'asked.md resolution/overdue suppressed',
    'decisions.md resolution/overdue suppressed',
    'decisions.md resolution/overdue reported',
    'decisions.md suppression/not-on-base reported',
  ]);
});

test('what a change does to the other registers is seen when it moves one', () => {
  const box = gitRepository();
  box.commit({ 'open.md': OPEN, 'asked.md': ASKED, 'decisis.toml': settings('open.md', 'asked.md') });
  box.git('checkout', '--quiet', '-b', 'topic');
  box.git('mv', 'open.md', 'decisions.md');
  box.commit({
    'asked.md': register(row('Q-2', 'Which pilot', 'the yard answers late')),
    'decisis.toml': settings('decisions.md', 'asked.md'),
  });
  const { out } = runCli(box.root, ['check', '--as-of', '2026-03-01', '--json', '--base', 'main']);
  expect((JSON.parse(out) as Report).findings.map(({ ruleId }) => ruleId)).toContain('identity/vanished');
});
