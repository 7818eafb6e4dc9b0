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

The crane was built by Capstan.

## D-004 Tables

Status: accepted

Sentinel: No migration or worker may reference tide_table or berth_list by name until the survey has seen them.

## D-005 Pages

Status: accepted

Sentinel: No page contains \`inner_html\`.
`;

type Tried = readonly [decision: string, kind: string, state: string];

/** Decision, kind and result of each draft of a document, as they stand in its settings when some of their open places are filled in. */
function tried(
  text: string,
  filled: ReadonlyArray<readonly [RegExp, string]>,
  action: 'run' | 'test',
): readonly Tried[] {
  const root = temporaryRepository({ 'open.md': text });
  const { out } = runCli(root, ['sentinel', 'list']);
  const start = out.search(/^\[\[/m);
  const drafts = filled.reduce((left, [open, value]) => left.replaceAll(open, JSON.stringify(value)), out.slice(start));
  writeFileSync(join(root, 'decisis.toml'), start === -1 ? '' : drafts);
  const { out: result, err } = runCli(root, ['sentinel', action, '--json']);
  expect(err).toBe('');
  const rows = JSON.parse(result) as ReadonlyArray<{
    readonly decision: string;
    readonly kind: string;
    readonly state: string;
  }>;
  return rows.map(({ decision, kind, state }) => [decision, kind, state] as const);
}

const FILLED = [
  [/"…: the files that it speaks of[^"]*"/g, 'src/**'],
  [/"…: a pattern that finds one of[^"]*"/g, 'gate'],
  [/"…: a file with one of[^"]*"/g, 'a gate'],
] as const;

test('S3-38 each kind of draft can be accepted once its open places are filled in', () => {
  expect(tried(TEXT, FILLED, 'test')).toEqual([
    ['D-001', 'count', 'fails on its tripwire'],
    ['D-002', 'sql', 'fails on its tripwire'],
    ['D-003', 'mention', 'fails on its tripwire'],
    ['D-005', 'absent', 'fails on its tripwire'],
    ['D-004', 'absent', 'fails on its tripwire'],
    ['D-004', 'absent', 'fails on its tripwire'],
  ]);
});

test('as it is printed no draft is green: a place that is left open is told, and what it wants', () => {
  const results = tried(TEXT, [], 'run');
  const open = results.filter(([, kind]) => kind === 'invalid').map(([decision]) => decision);
  expect(open).toEqual(['D-001', 'D-005', 'D-004']);
  for (const [, kind, state] of results)
    expect(state).toMatch(
      kind === 'invalid' ? /^could not observe: .* has a "…" that its draft left open/ : /^(?:could not observe|fail)/,
    );
});

test('what is said of the document itself does not fail on the line that says it', () => {
  const only =
    '# Open decisions\n\n## D-003 Engines\n\nStatus: accepted\n\nSentinel: This plan names neither Bollard nor Capstan.\n';
  expect(tried(only, [], 'run')).toEqual([['D-003', 'mention', 'pass']]);
  expect(tried(`${only}\nThe crane was built by Capstan.\n`, [], 'run')[0]?.[2]).toContain('fail: one place departs');
  // Its very words may stand again, and no others.
  expect(tried(`${only}\n- This plan names neither Bollard nor Capstan.\n`, [], 'run')[0]?.[2]).toBe('pass');
  expect(tried(`${only}\n- This plan names both Bollard and Capstan.\n`, [], 'run')[0]?.[2]).toContain(
    'fail: 2 places depart',
  );
});

test('what is said of another paper waits for the files of that paper', () => {
  const other =
    '# Open decisions\n\n## D-003 Engines\n\nStatus: accepted\n\nSentinel: Harbour Design Rev2 names neither Bollard nor Capstan.\n';
  expect(tried(other, [], 'run')[0]?.[2]).toContain('"…" that its draft left open');
});

test('a sample that could not be observed does not pass', () => {
  const root = temporaryRepository({
    'open.md': TEXT,
    'decisis.toml':
      '[[sentinel]]\nid = "route"\ndecision = "D-001"\nstatement = "as decided"\nkind = "http"\n' +
      'url = "https://status.example.org"\nvalue-at = "counts"\nexpect = { equals = "7" }\ntripwire = "200\\n{}"\n',
  });
  const { code, out } = runCli(root, ['sentinel', 'test']);
  expect([code, out]).toEqual([1, expect.stringContaining('could not observe its tripwire')]);
  const check = runCli(root, ['check', '--rule', 'sentinel/no-tripwire']);
  expect(check.out).toContain('sentinel route could not observe its own tripwire');
});

test('a sentinel in words that nothing can be drafted for says why', () => {
  const root = temporaryRepository({
    'open.md':
      '# Open decisions\n\n## D-001 Wreck\n\nStatus: accepted\n\nSentinel: If the survey finds a wreck, send a diver.\n',
  });
  expect(runCli(root, ['sentinel', 'list']).out).toMatch(
    /no draft: it says what people do once something has happened/,
  );
  const [row] = JSON.parse(runCli(root, ['sentinel', 'list', '--json']).out) as readonly unknown[];
  expect(row).toMatchObject({ state: 'declared', undrafted: expect.stringContaining('what people do') });
});

const registerText = sourceRegisters();

test.runIf(registerText !== undefined)(
  'S3-38 so can those of the real register: 17 of 19, and none green as it stands',
  () => {
    const text = registerText?.('003') ?? '';
    const results = tried(text, [], 'run');
    expect(results.map(([decision]) => decision).toSorted()).toEqual(
      [
        'OD1',
        'OD1',
        'OD2',
        'OD3',
        'OD4',
        'OD6',
        'OD7',
        'OD8',
        'OD9',
        'OD10',
        'OD11',
        'OD12',
        'OD13',
        'OD14',
        'OD15',
        'S16',
        'MP-D7',
      ].toSorted(),
    );
    for (const [, , state] of results) expect(state).toMatch(/^(?:could not observe|fail)/);
    const filled = tried(text, FILLED, 'test').filter(([, kind]) => kind !== 'invalid');
    expect(new Set(filled.map(([, , state]) => state))).toEqual(new Set(['fails on its tripwire']));
    expect(filled.map(([decision]) => decision)).toEqual(
      expect.arrayContaining(['OD4', 'OD9', 'OD10', 'OD12', 'MP-D7']),
    );
  },
);
