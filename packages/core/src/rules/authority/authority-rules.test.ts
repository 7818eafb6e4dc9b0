import { accept } from '../../checking/accept.ts';
import { parseBaseline, renderBaseline } from '../../findings/baseline.ts';
import type { JudgedFinding } from '../../findings/check-result.ts';
import { createFinding, type Finding } from '../../findings/finding.ts';
import { expect, test } from 'vitest';
import { linesOf } from '../../../test/judge-files.ts';
import { readDocument } from '../../documents/read-register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import { lockStatement } from '../../locks/change-lock.ts';
import { EMPTY_LOCK } from '../../locks/lock-file.ts';
import { renderLockFile } from '../../locks/render-lock-file.ts';
import { statementOf, type Statement } from '../../locks/statement.ts';
import type { Authority } from '../../policy/authority.ts';

const COUNCIL: Authority = {
  body: 'Water Council',
  members: ['Ada Brook'],
  registers: [],
  areas: [],
  kinds: [],
  ids: ['W-*'],
};

const judge = (rule: string, text: string, authorities: readonly Authority[] = [COUNCIL]): readonly string[] =>
  linesOf(`authority/${rule}`, { files: { 'water.md': text }, registers: ['water.md'], policy: { authorities } });

const table = (column: string, ...rows: readonly string[]): string =>
  [`| ID | Decision | Status | ${column} |`, '|---|---|---|---|', ...rows, ''].join('\n');

test('S3-05 a decision of the wrong body is told; the body, a member and an item outside of its scope are not', () => {
  const text = table(
    'Decided by',
    '| W-1 | Raise the weir | accepted | Mill Owners |',
    '| W-2 | Lower the weir | accepted | the Water Council |',
    '| W-3 | Paint the weir | accepted | Ada Brook |',
    '| M-1 | Oil the mill | accepted | Mill Owners |',
    '| W-4 | Move the weir | open | Mill Owners |',
  );
  expect(judge('wrong-body', text)).toEqual([
    'water.md:3 error W-1 was decided by Mill Owners, but Water Council decides it',
  ]);
  expect(judge('wrong-body', text, [])).toEqual([]);
});

test('S3-05 what its own text leaves to a body is not accepted before that body has decided', () => {
  const section = (status: string, outcome: string, more = ''): string =>
    `# Decisions\n\n## W-1: Raise the weir\n\n- Status: ${status}\n- Outcome: ${outcome}\n${more}\n## W-2: Lower the weir\n\n- Status: open\n`;
  expect(judge('wrong-body', section('accepted', 'Deferred to Council.'), [])).toEqual([
    'water.md:6 error W-1 is accepted, though its own text leaves it to Council and reports no decision of that body',
  ]);
  expect(judge('wrong-body', section('deferred', 'Deferred to Council.'), [])).toEqual([]);
  expect(judge('wrong-body', section('accepted', 'Deferred to Council.', '- Decided by: Council\n'), [])).toEqual([]);
});

test('approvals by others than the body are told, one by a member is enough', () => {
  const text = table(
    'Notes',
    '| W-1 | Raise the weir | accepted | approved by Mill Owners on 2026-01-12 |',
    '| W-2 | Lower the weir | accepted | approved by Ada Brook on 2026-01-12 |',
    '| W-3 | Paint the weir | accepted | nothing recorded |',
  );
  expect(judge('not-the-decider', text)).toEqual([
    'water.md:3 error W-1 was approved by Mill Owners, but Water Council decides it',
  ]);
});

test('an approval in the lockfile counts as one: by others it is told, by a member it is enough', () => {
  const text = table('Due', '| W-1 | Raise the weir | accepted | |', '| W-2 | Lower the weir | accepted | |');
  const [first, second] = readDocument(sourceOf('water.md', text)).items.flatMap((item) => statementOf(item) ?? []);
  const by = (name: string) => ({ by: name, on: '2026-02-01', via: 'the test' });
  const lockedBy = (...names: readonly string[]): string => {
    const lock = names.reduce((all, name) => lockStatement(all, first as Statement, by(name)), EMPTY_LOCK);
    return renderLockFile(lockStatement(lock, second as Statement, by('Ada Brook')));
  };
  const judgeLocked = (lock: string): readonly string[] =>
    linesOf('authority/not-the-decider', {
      files: { 'water.md': text, 'decisis.lock': lock },
      registers: ['water.md'],
      policy: { authorities: [COUNCIL] },
    });
  const told = judgeLocked(lockedBy('Mill Owners'));
  expect(told).toEqual([
    expect.stringMatching(/^decisis\.lock:\d+ error W-1 was approved by Mill Owners, but Water Council decides it$/),
  ]);
  expect(judgeLocked(lockedBy('Mill Owners', 'Ada Brook'))).toEqual([]);
});

test('a baseline may accept what an old log records, and never an approval in the lockfile', () => {
  const place = { location: { path: 'decisis.lock', range: { start: 0, end: 0, line: 1, column: 1 } }, item: 'W-1' };
  const data = { id: 'W-1', approver: 'Mill Owners', bodies: ['Water Council'] };
  const [recorded, locked] = (['other', 'locked'] as const).map((id) =>
    createFinding('authority/not-the-decider', id, data, place),
  ) as [Finding, Finding];
  expect(parseBaseline(renderBaseline([recorded])).entries).toHaveLength(1);
  expect(parseBaseline(renderBaseline([locked])).entries).toEqual([]);
  // Nor when somebody writes it in by hand.
  const text = renderBaseline([recorded]).replace(recorded.fingerprint, locked.fingerprint);
  const own = { text, unread: undefined };
  const accepting = {
    path: 'b.json',
    own,
    base: undefined,
    foundOnBase: () => new Set<string>(),
    lookedFor: () => false,
  };
  const judged = (finding: Finding) => ({ finding, level: 'hard', state: 'reported' }) as JudgedFinding;
  expect(accept([judged(locked)], accepting).findings[0]?.state).toBe('reported');
});

test('an authority is narrowed by area and by register', () => {
  const text = table('Decided by', '| W-1 | Raise the weir | accepted | Mill Owners |');
  expect(judge('wrong-body', text, [{ ...COUNCIL, registers: ['water'] }])).toHaveLength(1);
  expect(judge('wrong-body', text, [{ ...COUNCIL, registers: ['mill'] }])).toEqual([]);
  expect(judge('wrong-body', text, [{ ...COUNCIL, areas: ['Sluices'] }])).toEqual([]);
});
