import { describe, expect, test } from 'vitest';
import { LOCK_FILE } from '../../src/locks/lock-file.ts';
import { supersedeEntry } from '../../src/locks/change-lock.ts';
import { renderLockFile } from '../../src/locks/render-lock-file.ts';
import { lockFindings, locked, lockOf, type Files } from './judge-repository.ts';

const OVENS = `# Ovens

| ID | Decision | Status | Outcome |
|---|---|---|---|
| D-1 | Fuel | accepted | Beech, never pine |
| D-2 | Stone | accepted | Basalt |
`;
const base = locked({ 'ovens.md': OVENS });
const lock = lockOf({ 'ovens.md': OVENS });
const COMMITTED = { text: base[LOCK_FILE] as string, where: 'the last commit', revision: 'HEAD' };
const MERGE_BASE = { ...COMMITTED, where: 'the merge base with origin/main', revision: 'c0ffee' };
const found = (files: Files, earlier = [COMMITTED]): string[] => lockFindings(files, undefined, {}, undefined, earlier);

describe('a state that no base is named for is compared with the lockfile of earlier commits', () => {
  test('deleted', () => {
    const deleted = ['lock/broken-lockfile: decisis.lock was deleted; the last commit locks 2 statements with it'];
    expect(found({ 'ovens.md': OVENS })).toEqual(deleted);
    expect(found({ 'ovens.md': OVENS }, [COMMITTED, MERGE_BASE])).toEqual(deleted);
    expect(found({ 'ovens.md': OVENS }, [])).toEqual([]);
    expect(found({ 'ovens.md': OVENS }, [{ ...COMMITTED, text: renderLockFile({ entries: [] }) }])).toEqual([]);
  });

  test('emptied, or a block taken out', () => {
    const of = (entries: typeof lock.entries) => ({ 'ovens.md': OVENS, [LOCK_FILE]: renderLockFile({ entries }) });
    expect(found(base)).toEqual([]);
    expect(found(of([]), [MERGE_BASE])).toEqual(
      ['D-1', 'D-2'].map(
        (id) =>
          `lock/removed: the lock of ${id} was taken out of decisis.lock, which the merge base with origin/main has`,
      ),
    );
    expect(found(of(lock.entries.slice(1)))).toContain(
      'lock/removed: the lock of D-1 was taken out of decisis.lock, which the last commit has',
    );
  });

  test('what commands do to a lock takes none out', () => {
    const actor = { by: 'mara', on: '2026-02-01', via: 'supersede' };
    const superseded = {
      'ovens.md': OVENS.replace('Fuel | accepted', 'Fuel | superseded by D-2').replace('Basalt', 'Basalt'),
      [LOCK_FILE]: renderLockFile(supersedeEntry(lock, 'ovens.md#D-1', 'D-2', actor)),
    };
    expect(found(superseded).filter((line) => line.includes('taken out'))).toEqual([]);
    const renumbered = OVENS.replace('D-1', 'D-7').replace('Beech, never pine', 'Beech, as D-7 says');
    const named = locked({ 'ovens.md': OVENS.replace('Beech, never pine', 'Beech, as D-1 says') })[LOCK_FILE] as string;
    expect(found(locked({ 'ovens.md': renumbered }), [{ ...COMMITTED, text: named }]).join()).not.toContain(
      'taken out',
    );
    const moved = locked({ 'stoves.md': OVENS });
    expect(found(moved)).toEqual([]);
  });

  test('the base of a change is the one that counts where there is one', () => {
    expect(
      lockFindings(base, base, {}, undefined, [
        {
          ...COMMITTED,
          text: locked({ 'x.md': OVENS.replaceAll('D-', 'E-').replaceAll('e', 'a') })[LOCK_FILE] as string,
        },
      ]),
    ).toEqual([]);
  });
});
