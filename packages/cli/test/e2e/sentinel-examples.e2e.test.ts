// The settings that "decisis explain" shows for a finding about sentinels are put into a repository: a check finds that finding.
import { findingEntry, type RuleId } from '@decisis/core';
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const SHOWN: ReadonlyArray<readonly [RuleId, status: string]> = [
  ['sentinel/failed', 'accepted'],
  ['sentinel/unrunnable', 'accepted'],
  ['sentinel/invalid', 'accepted'],
  ['sentinel/unknown-decision', 'accepted'],
  ['sentinel/rejected-decision', 'rejected'],
  ['sentinel/deprecated-decision', 'deprecated'],
  ['sentinel/superseded-decision', 'superseded by D-011'],
  ['sentinel/unapproved-adapter', 'accepted'],
  ['sentinel/figure-differs', 'accepted'],
  ['sentinel/no-tripwire', 'accepted'],
  ['resolution/reopen-condition-met', 'accepted'],
];

test.each(SHOWN)('the example of %s shows it', (rule, status) => {
  const rows = ['D-004', 'D-007', 'D-011'].map(
    (id) => `| ${id} | Touches all 86 routes | ${id === 'D-004' ? status : 'accepted'} |\n`,
  );
  const root = temporaryRepository({
    'decisis.toml': findingEntry(rule).docs.example,
    'open.md': `| ID | Decision | Status |\n|---|---|---|\n${rows.join('')}`,
    'src/a.ts': "import knex from 'knex';\nroute(1);\nclass LabelReprint {}\n",
  });
  const { out, err } = runCli(root, ['check', '--json', '--as-of', '2026-03-01']);
  expect(err).toBe('');
  const { findings } = JSON.parse(out) as { findings: ReadonlyArray<{ ruleId: string }> };
  const found = findings.map(({ ruleId }) => ruleId);
  expect(found).toContain(rule);
  if (rule !== 'sentinel/invalid') expect(found).not.toContain('sentinel/invalid');
});
