import { describe, expect, test } from 'vitest';
import { LOCK_FILE } from '../../src/locks/lock-file.ts';
import { lockFindings, locked, type Files } from './judge-repository.ts';

const HEAD = '| ID | Decision | Status | Outcome | Owner |\n|---|---|---|---|---|\n';
const CRANE = '| D-001 | Crane | accepted | Twelve tons | port |\n';
const RAIL = '| D-002 | Rails | accepted | Broad, for the crane of D-001 | port |\n';
const PILOT = '| D-003 | Pilots | accepted | Two by night | port |\n';
const doc = (...rows: readonly string[]): Files => ({ 't.md': `${HEAD}${rows.join('')}` });
const as = (text: string, ...pairs: ReadonlyArray<readonly [string, string]>): string =>
  pairs.reduce((now, [from, to]) => now.replaceAll(from, to), text);
const BASE = locked(doc(CRANE, RAIL, PILOT));
const NEW = ['D-001', 'D-009'] as const;
const TOLD =
  'lock/renumbered: D-001 was locked and is called D-009 from here on: its words, approvals and challenges are the same';
const REFUSED = /(?:changed-without-superseding|removed): (?:the lock of )?D-001/;
const lockOf = (files: Files): string => files[LOCK_FILE] as string;

test('a renumbering that moves the lock along passes, and so does what cites it', () => {
  const head = locked(doc(as(CRANE, NEW), as(RAIL, NEW), PILOT));
  expect(lockFindings(head, BASE)).toEqual([TOLD]);
});

test('one that leaves the lock behind does not', () => {
  const documents = doc(as(CRANE, NEW), RAIL, PILOT);
  expect(lockFindings({ ...documents, [LOCK_FILE]: lockOf(BASE) }, BASE)).toEqual([
    expect.stringContaining('D-001 was locked and is now called D-009'),
  ]);
});

test.each<readonly [string, Files, RegExp]>([
  [
    'two that swap their identifiers',
    doc(as(CRANE, ['D-001', 'D-003']), RAIL, as(PILOT, ['D-003', 'D-001'])),
    /D-00[13] was locked and now reads differently/,
  ],
  [
    'another text under the old identifier',
    doc(as(CRANE, NEW), as(PILOT, ['D-003', 'D-001']), RAIL),
    /D-001 was locked and now reads differently/,
  ],
  ['another text under the new one', doc(as(CRANE, NEW, ['Twelve', 'Ninety']), as(RAIL, NEW), PILOT), /D-001/],
  [
    'another word in what cites it',
    doc(as(CRANE, NEW), as(RAIL, NEW, ['Broad', 'Narrow']), PILOT),
    /D-002 was locked and now reads differently/,
  ],
  [
    'a citation of something else',
    doc(as(CRANE, NEW), as(RAIL, ['D-001', 'D-003']), PILOT),
    /D-002 was locked and now reads differently/,
  ],
])('%s fails, though the change writes the lock anew', (_what, documents, expected) => {
  expect(lockFindings(locked(documents), BASE).join('\n')).toMatch(expected);
});

test('a lock that loses its approvals on the way does not pass', () => {
  const head = locked(doc(as(CRANE, NEW), as(RAIL, NEW), PILOT));
  const forged = lockOf(locked(doc(as(CRANE, NEW), as(RAIL, NEW), PILOT))).replaceAll('mara', 'zoe');
  expect(lockFindings({ ...head, [LOCK_FILE]: forged }, BASE).length).toBeGreaterThan(0);
});

describe('what names its own identifier', () => {
  const OWN = '| D-001 | Crane of D-001 | accepted | D-001 lifts twelve tons | port |\n';
  const OWN_BASE = locked(doc(OWN, RAIL, PILOT));

  test('passes renumbered, with what cites it, and is told', () => {
    const head = locked(doc(as(OWN, NEW), as(RAIL, NEW), PILOT));
    expect(lockFindings(head, OWN_BASE)).toEqual([TOLD]);
  });

  test.each<readonly [string, Files]>([
    ['another word changed with it', doc(as(OWN, NEW, ['twelve', 'twenty']), as(RAIL, NEW), PILOT)],
    [
      'it names another decision in place of itself',
      doc(
        as(OWN, ['| D-001 |', '| D-009 |'], ['D-001 lifts', 'D-003 lifts'], ['of D-001', 'of D-009']),
        as(RAIL, NEW),
        PILOT,
      ),
    ],
    [
      'another identifier within a longer one changed',
      doc(as(OWN, NEW, ['lifts', 'D-0010 lifts']), as(RAIL, NEW), PILOT),
    ],
  ])('is refused where %s, though the change writes the lock anew', (_what, documents) => {
    expect(lockFindings(locked(documents), OWN_BASE).join('\n')).toMatch(REFUSED);
  });

  test('is refused where its lock is left behind, or loses an approval', () => {
    const documents = doc(as(OWN, NEW), as(RAIL, NEW), PILOT);
    expect(lockFindings({ ...documents, [LOCK_FILE]: lockOf(OWN_BASE) }, OWN_BASE).join('; ')).toMatch(REFUSED);
    const forged = lockOf(locked(documents)).replaceAll('mara', 'zoe');
    expect(lockFindings({ ...documents, [LOCK_FILE]: forged }, OWN_BASE).join('; ')).toMatch(REFUSED);
  });
});

test('a line of an index that rests on it passes as well', () => {
  const index = (id: string): Files => ({
    'locked.md': `# Locked decisions\n\n## Core\n\n- **No load above twelve tons.**\n  ADR: ${id} in \`t.md\`\n`,
  });
  const base = locked({ ...doc(CRANE, RAIL, PILOT), ...index('D-001') });
  expect(lockFindings(locked({ ...doc(as(CRANE, NEW), as(RAIL, NEW), PILOT), ...index('D-009') }), base)).toEqual([
    TOLD,
  ]);
  const other = locked({ ...doc(as(CRANE, NEW), as(RAIL, NEW), PILOT), ...index('D-003') });
  expect(lockFindings(other, base).join('; ')).toContain('No load above twelve tons');
});
