import { expect, test } from 'vitest';
import { check } from '../../checking/check.ts';
import { readRegister } from '../../documents/register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import { findingWords } from '../../findings/finding-words.ts';
import { DEFAULT_POLICY } from '../../policy/policy.ts';
import type { ChangedFile } from '../check-context.ts';

const DOCUMENT = `# Quay

Last updated: 2026-01-01

Boundary: document only; no code, no migration.

| ID | Decision | Status | Owner | Notes |
|---|---|---|---|---|
| Q-1 | Crane | open | port | |
`;

function told(before: string, after: string, added: readonly string[] = [], today = '2026-03-01'): readonly string[] {
  const read = (text: string) => [readRegister('quay.md', 'quay.md', [sourceOf('quay.md', text)])];
  const view = (text: string) => ({
    paths: () => ['quay.md'],
    has: (path: string) => path === 'quay.md',
    text: (path: string) => (path === 'quay.md' ? text : undefined),
  });
  const files: ChangedFile[] = added.map((path) => ({ path, kind: 'added', from: undefined }));
  if (before !== after) files.push({ path: 'quay.md', kind: 'modified', from: undefined });
  const change = { base: 'c'.repeat(40), files: () => files, registers: () => read(before), repository: view(before) };
  return check({
    today,
    registers: read(after),
    repository: view(after),
    policy: DEFAULT_POLICY,
    change: { ...change, missing: [] },
  })
    .findings.filter(({ finding }) => /stale-review|boundary-crossed/.test(finding.ruleId))
    .map(({ finding }) => `${finding.location.range.line} ${findingWords(finding).message}`);
}

const accepted = DOCUMENT.replace('| open |', '| accepted |');

test('S0-01 a change that alters a decision moves the date of the last update', () => {
  expect(told(DOCUMENT, accepted)).toEqual(['3 "Last updated" still says 2026-01-01, though this change alters Q-1']);
  expect(told(DOCUMENT, accepted.replace('2026-01-01', '2026-03-01'))).toEqual([]);
  expect(told(DOCUMENT, accepted, [], '2026-01-01')).toEqual([]);
  expect(told(DOCUMENT, DOCUMENT.replace('| port | |', '| port | seen |'))).toEqual([]);
});

test('S3-02 a change keeps the boundary of the document that it edits', () => {
  const noted = DOCUMENT.replace('| port | |', '| port | seen |');
  expect(told(DOCUMENT, noted, ['migrations/7.sql', 'src/a.ts'])).toEqual([
    '5 its boundary says "no migration", and this change also touches migrations/7.sql and 1 more such file',
  ]);
  expect(told(DOCUMENT, noted, ['docs/a.md', 'pictures/a.png'])).toEqual([]);
  expect(told(DOCUMENT, DOCUMENT, ['migrations/7.sql'])).toEqual([]);
  expect(told(DOCUMENT, noted.replace('no code, no migration', 'words only'), ['src/a.ts'])).toEqual([]);
});
