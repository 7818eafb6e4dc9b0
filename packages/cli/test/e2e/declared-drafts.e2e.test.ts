// What "sentinel list" drafts for sentinels in words is put into decisis.toml as it is printed: it has to be read there, and to
// fail on its tripwire.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { sourceRegisters } from '../source-registers.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const TEXT = `# Open decisions

## D-001 Lock

Status: accepted

Sentinel: The lock has exactly 7 gates.

## D-002 Permits

Status: accepted

Sentinel: lift_request with lift_state != 'asked' MUST have non-null permit_id.

## D-003 Engines

Status: accepted

Sentinel: This plan names neither Bollard nor Capstan.

## D-004 Tables

Status: accepted

Sentinel: No migration or worker may reference tide_table or berth_list by name until the survey has seen them.

## D-005 Pages

Status: accepted

Sentinel: No page contains \`inner_html\`.
`;

/** Kind and result of each draft of a document, as they stand in its settings. */
function tried(text: string): readonly (readonly [string, string, string])[] {
  const root = temporaryRepository({ 'open.md': text });
  const { out } = runCli(root, ['sentinel', 'list']);
  const start = out.search(/^\[\[/m);
  writeFileSync(join(root, 'decisis.toml'), start === -1 ? '' : out.slice(start));
  const { out: result, err } = runCli(root, ['sentinel', 'test', '--json']);
  expect(err).toBe('');
  const rows = JSON.parse(result) as ReadonlyArray<{
    readonly decision: string;
    readonly kind: string;
    readonly state: string;
  }>;
  return rows.map(({ decision, kind, state }) => [decision, kind, state] as const);
}

test('S3-38 each kind of draft can be accepted as it is printed', () => {
  expect(tried(TEXT)).toEqual([
    ['D-001', 'count', 'fails on its tripwire'],
    ['D-002', 'sql', 'fails on its tripwire'],
    ['D-003', 'mention', 'fails on its tripwire'],
    ['D-005', 'absent', 'fails on its tripwire'],
    ['D-004', 'absent', 'fails on its tripwire'],
    ['D-004', 'absent', 'fails on its tripwire'],
  ]);
});

const registerText = sourceRegisters();

test.runIf(registerText !== undefined)('S3-38 so can those of the real register', () => {
  const found = tried(registerText?.('003') ?? '');
  expect(found.map(([decision, kind]) => `${decision} ${kind}`)).toEqual([
    'OD4 absent',
    'OD6 mention',
    'OD10 sql',
    'OD12 count',
    ...Array<string>(4).fill('MP-D7 absent'),
  ]);
  expect(new Set(found.map(([, , state]) => state))).toEqual(new Set(['fails on its tripwire']));
});
