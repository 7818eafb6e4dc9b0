import { expect, test } from 'vitest';
import { LOCK_FILE } from '../../src/locks/lock-file.ts';
import { challengeStatement, supersedeEntry } from '../../src/locks/change-lock.ts';
import { renderLockFile } from '../../src/locks/render-lock-file.ts';
import { statementOf } from '../../src/locks/statement.ts';
import { lockFindings, locked, lockOf, registersOf, type Files } from './judge-repository.ts';

const OVENS = `# Ovens

| ID | Decision | Status | Outcome |
|---|---|---|---|
| D-1 | Fuel | accepted | Beech, never pine |
| D-2 | Stone | accepted | Basalt |
| D-3 | Hours | open | |
`;
const base = locked({ 'ovens.md': OVENS });
const edited = OVENS.replace('never pine', 'or pine');

test('SR04: the lock of the base counts, whatever the change writes into its own', () => {
  const relocked = locked({ 'ovens.md': edited });
  expect(lockFindings(relocked)).toEqual([]);
  const found = lockFindings(relocked, base);
  expect(found).toEqual([
    'lock/changed-without-superseding: decisis.lock has another text for D-1 than the base, and nothing supersedes it',
    'lock/changed-without-superseding: D-1 was locked and now reads differently: "never" became "or"',
  ]);
});

test('SR04: a lock that is taken out, marked as superseded or deleted with the file frees nothing', () => {
  const lock = lockOf({ 'ovens.md': OVENS });
  const actor = { by: 'x', on: '2026-02-01', via: 'supersede' };
  const without = renderLockFile({ entries: lock.entries.filter(({ key }) => !key.endsWith('D-1')) });
  const marked = renderLockFile(supersedeEntry(lock, 'ovens.md#D-1', 'D-2', actor));
  for (const own of [without, marked, undefined]) {
    const files: Record<string, string> = { 'ovens.md': edited };
    if (own !== undefined) files[LOCK_FILE] = own;
    const found = lockFindings(files, base).join('\n');
    expect(found).toContain('D-1 was locked and now reads differently');
    expect(found).toMatch(
      own === undefined ? /decisis\.lock was deleted; the base locks 2/ : /the lock of D-1 was taken out/,
    );
  }
});

test('a table register is superseded when both rows say so', () => {
  const both = OVENS.replace('| Fuel | accepted |', '| Fuel | superseded by D-4 |').concat(
    '| D-4 | Fuel | accepted | Gas. Supersedes D-1 |\n',
  );
  const hard = (text: string) =>
    lockFindings({ ...base, 'ovens.md': text }, base).filter((line) => !line.includes('unbacked'));
  expect(hard(both)).toEqual([]);
  expect(hard(both.replace(' Supersedes D-1', ''))).toEqual([
    expect.stringContaining('the half of the record is missing'),
  ]);
  expect(hard(both.replace('superseded by D-4', 'accepted'))).toEqual([
    expect.stringContaining('D-4 supersedes D-1, and D-1 still reads as if it stood'),
  ]);
  expect(hard(both.replace('| D-4 | Fuel | accepted', '| D-4 | Fuel | proposed')).join()).toMatch(/half of the record/);
  expect(hard(both.replace(/\| D-1.*\n/, ''))).toEqual([expect.stringContaining('D-1 was locked and is gone')]);
});

test('a document that no register holds any more is judged all the same', () => {
  const found = lockFindings({ ...base, 'ovens.md': OVENS.replace(/\| ID.*\n\|-.*\n/, '') });
  expect(found.filter((line) => line.includes('removed'))).toHaveLength(2);
  const { 'ovens.md': _gone, ...rest } = base;
  expect(
    lockFindings({ ...rest, 'other.md': '# Other\n\n| ID | Decision | Status |\n|---|---|---|\n| X-1 | Y | open |\n' }),
  ).toEqual([
    expect.stringContaining('D-1 was locked and is gone'),
    expect.stringContaining('D-2 was locked and is gone'),
  ]);
});

test('A-09: a challenge is shown and changes no lock', () => {
  const [item] = registersOf({ 'ovens.md': OVENS })[0]?.items ?? [];
  const statement = item === undefined ? undefined : statementOf(item);
  if (statement === undefined) throw new Error('D-1 has no statement');
  const lock = challengeStatement(lockOf({ 'ovens.md': OVENS }), statement, {
    by: 'bo',
    on: '2026-02-01',
    reason: 'smoke',
  });
  const files: Files = { 'ovens.md': OVENS, [LOCK_FILE]: renderLockFile(lock) };
  expect(lockFindings(files, base)).toEqual(['lock/challenged: D-1 was challenged by bo on 2026-02-01: smoke']);
  expect(lockFindings({ ...files, 'ovens.md': edited }, base).join()).toMatch(
    /D-1 was locked and now reads differently/,
  );
});

test('A-13: an approval is of one text, and void for any other', () => {
  const lock = lockOf({ 'ovens.md': OVENS });
  const added = { 'ovens.md': `${OVENS}| D-4 | Door | accepted | Iron |\n`, [LOCK_FILE]: renderLockFile(lock) };
  expect(lockFindings(added)).toEqual([
    'lock/unbacked-acceptance: D-4 reads as accepted, and decisis.lock holds no approval of it',
  ]);
  expect(lockFindings({ ...base, 'ovens.md': edited })).toEqual([
    'lock/changed-without-superseding: D-1 was locked and now reads differently: "never" became "or"',
  ]);
});

test('acceptances are asked for in the registers that are judged, not in others that the lockfile names', () => {
  const files = { 'ovens.md': OVENS, 'doors.md': OVENS.replaceAll('D-', 'E-') };
  const lock = lockOf({ 'ovens.md': OVENS, 'doors.md': files['doors.md'] });
  const added = {
    ...files,
    'ovens.md': `${OVENS}| D-4 | Door | accepted | Iron |\n`,
    [LOCK_FILE]: renderLockFile(lock),
  };
  expect(lockFindings(added)).toHaveLength(1);
  expect(lockFindings(added, undefined, {}, ['doors.md'])).toEqual([]);
});

test('a lockfile that is broken at either side is an error', () => {
  const broken = (base[LOCK_FILE] as string).replace('Basalt', 'Granite');
  expect(lockFindings({ ...base, [LOCK_FILE]: broken }).join()).toMatch(
    /broken-lockfile: line \d+: ovens\.md#D-2 was edited by hand/,
  );
  expect(lockFindings(base, { ...base, [LOCK_FILE]: broken }).join()).toMatch(/broken-lockfile: at the base, line/);
});

test('without a lockfile nothing is said about locks', () => {
  expect(lockFindings({ 'ovens.md': edited })).toEqual([]);
});

test.each([
  'needs revision (was approved)',
  'was accepted',
  '2 of 3 approved',
  '❌ accepted',
  'accepted until 2026-06-01',
])('a locked decision whose status is changed to "%s" is no longer what was locked', (status) => {
  const changed = OVENS.replace('| Fuel | accepted |', `| Fuel | ${status} |`);
  expect(lockFindings({ ...base, 'ovens.md': changed }, base).join('\n')).toContain('D-1');
});
