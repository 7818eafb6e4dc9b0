import { expect, test } from 'vitest';
import { check } from '../../checking/check.ts';
import type { ChangeInput } from '../../checking/check-context-of.ts';
import { readRegister } from '../../documents/register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import type { RepositoryView } from '../../model/repository-view.ts';
import { DEFAULT_POLICY } from '../../policy/policy.ts';

const TABLE = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-1 | Pick the harbour pilot | open | port |
| D-2 | Pick the tug | accepted | port |
`;
const BASE = 'c'.repeat(40);

type Files = Readonly<Record<string, string>>;

const view = (files: Files): RepositoryView => ({
  paths: () => Object.keys(files),
  has: (path) => path in files,
  text: (path) => files[path],
});
const registersOf = (paths: readonly string[]) =>
  paths.map((path) => readRegister(path, path, [sourceOf(path, TABLE)]));

function judge(change: Partial<ChangeInput>, read: readonly string[] = ['open.md'], here: Files = {}) {
  const input: ChangeInput = {
    base: BASE,
    files: () => [],
    registers: () => registersOf(['open.md']),
    repository: view({}),
    missing: [],
    ...change,
  };
  const result = check({
    today: '2026-03-01',
    registers: registersOf(read),
    repository: view(here),
    policy: DEFAULT_POLICY,
    change: input,
  });
  const found = result.findings.filter(({ finding }) => finding.ruleId.startsWith('policy/'));
  return found.map(({ finding, level }) => [finding.ruleId, finding.messageId, finding.location.path, level]);
}

test('an edit of the settings, the lock or the baseline is told, because it has no effect yet', () => {
  const before = { 'decisis.toml': '[rules]\n', 'decisis.lock': 'a' };
  const after = { 'decisis.toml': '[rules]\nresolution = "off"\n', '.decisis/baseline.json': '{}' };
  expect(judge({ repository: view(before) }, ['open.md'], after)).toEqual([
    ['policy/judged-by-base', 'edited', '.decisis/baseline.json', 'advisory'],
    ['policy/judged-by-base', 'edited', 'decisis.lock', 'advisory'],
    ['policy/judged-by-base', 'edited', 'decisis.toml', 'advisory'],
  ]);
});

test('comments, empty lines and line breaks change nothing', () => {
  const before = { 'decisis.toml': '[rules]\nresolution = "off"\n' };
  const after = { 'decisis.toml': '# why\r\n\r\n[rules]  \r\nresolution = "off"' };
  expect(judge({ repository: view(before) }, ['open.md'], after)).toEqual([]);
});

test('without a change there is nothing to say about one', () => {
  const input = { today: '2026-03-01', registers: registersOf(['open.md']), policy: DEFAULT_POLICY };
  const { findings } = check({ ...input, repository: view({ 'decisis.toml': 'x' }) });
  expect(findings).toEqual([]);
});

test('a register that the settings name and that is gone fails the run', () => {
  expect(judge({ missing: [{ name: 'open.md', path: 'open.md' }] }, ['other.md'])).toEqual([
    ['policy/unread-register', 'missing', 'open.md', 'hard'],
  ]);
});

test('what cannot be read fails the run and is told once, whether the base could read it or not', () => {
  const unread = [{ path: 'open.md', problem: 'open.md is no text', isLink: false }];
  const told = [['policy/unread-register', 'unreadable', 'open.md', 'hard']];
  expect(judge({ unread }, ['other.md'])).toEqual(told);
  expect(judge({ unread, unreadAtBase: unread }, ['other.md'])).toEqual(told);
});

test('what the base alone cannot be read in fails the run, unless the change repairs it', () => {
  const unreadAtBase = [{ path: 'late.md', problem: 'late.md is no text', isLink: false }];
  const judged = (isLink: boolean, files: ChangeInput['files']) =>
    judge({ unreadAtBase: unreadAtBase.map((one) => ({ ...one, isLink })), files });
  const repair = () => [{ path: 'late.md', kind: 'modified' as const, from: undefined }];
  const base = (level: string) => [['policy/unread-register', 'base', 'late.md', level]];
  expect(judged(false, () => [])).toEqual(base('hard'));
  expect(judged(false, repair)).toEqual(base('soft'));
  // A link was read through in every working tree.
  expect(judged(true, repair)).toEqual(base('hard'));
});

test('a document that is still there and not read any more is hidden; its edit does not matter', () => {
  const hidden = [['policy/unread-register', 'hidden', 'open.md', 'hard']];
  expect(judge({}, ['other.md'])).toEqual(hidden);
  const files = () => [{ path: 'open.md', kind: 'modified' as const, from: undefined }];
  expect(judge({ files }, ['other.md'])).toEqual(hidden);
});

test('a document that moved counts by where it moved to', () => {
  const files = () => [{ path: 'vendor/open.md', kind: 'modified' as const, from: 'open.md' }];
  expect(judge({ files }, ['other.md'])).toEqual([['policy/unread-register', 'moved', 'open.md', 'hard']]);
  expect(judge({ files }, ['vendor/open.md'])).toEqual([]);
});

test('a deleted document is told softly, and only when undecided items went with it', () => {
  const files = () => [{ path: 'open.md', kind: 'deleted' as const, from: undefined }];
  const decided = readRegister('other.md', 'other.md', [sourceOf('other.md', TABLE.replaceAll('D-', 'E-'))]);
  const result = check({
    today: '2026-03-01',
    registers: [decided],
    repository: view({}),
    policy: DEFAULT_POLICY,
    change: { base: BASE, files, registers: () => registersOf(['open.md']), repository: view({}), missing: [] },
  });
  expect(result.findings.map(({ finding, level }) => [finding.messageId, finding.data['ids'], level])).toEqual([
    ['deleted', ['D-1'], 'soft'],
  ]);
  // The same items in another document: they were moved, not deleted.
  expect(judge({ files }, ['other.md'])).toEqual([]);
});
