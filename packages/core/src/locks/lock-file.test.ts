import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statementDigest } from './digest.ts';
import type { LockEntry, LockFile } from './lock-file.ts';
import { mergeLockTexts } from './merge-lock-texts.ts';
import { mergeLocks } from './merge-locks.ts';
import { readLockFile } from './read-lock-file.ts';
import { renderLockFile } from './render-lock-file.ts';

const entry = (name: string, more: Partial<LockEntry> = {}): LockEntry => {
  const text = more.text ?? `Loaf ${name} rests "long" \u007f\nand cools`;
  const digest = statementDigest(text, more.sources ?? []);
  return {
    key: `bakery.md#${name}`,
    text,
    digest,
    canonical: 1,
    status: 'accepted',
    sources: [],
    versions: [],
    examples: [],
    supersededBy: undefined,
    approvals: [{ by: 'mara', on: '2026-01-10', digest, via: 'lock', note: undefined }],
    challenges: [],
    ...more,
  };
};
const file = (...entries: LockEntry[]): LockFile => ({ entries });
const text = renderLockFile(file(entry('D-1'), entry('D-2'), entry('D-3')));
const kinds = (broken: string) => readLockFile(broken).problems.map(({ kind }) => kind);

describe('the lockfile', () => {
  test('reads back as it was written, with either line ending', () => {
    const full = file(
      entry('D-1', { versions: ['v1'], examples: ['1400'], sources: ['ADR-0001'] }),
      entry('D-2', {
        status: 'superseded',
        supersededBy: 'D-9',
        challenges: [{ by: 'bo', on: '2026-02-01', reason: 'x\ny' }],
      }),
    );
    for (const written of [
      renderLockFile(full),
      renderLockFile(full).replaceAll('\n', '\r\n'),
      `\ufeff${renderLockFile(full)}`,
    ]) {
      const { entries, problems } = readLockFile(written);
      expect({ entries, problems }).toEqual({ entries: full.entries, problems: [] });
    }
  });

  test('is the same whatever the order of its entries', () => {
    expect(renderLockFile(file(entry('D-3'), entry('D-1'), entry('D-2')))).toBe(text);
  });

  const block = (name: string) =>
    text.slice(text.indexOf(`[[lock]]\nkey = "bakery.md#${name}"`)).split('\n\n')[0] as string;

  test.each([
    ['a conflict mark', text.replace('[[lock]]', '<<<<<<< ours\n[[lock]]'), 'conflict-marker'],
    ['a block twice', text.replace(block('D-2'), `${block('D-2')}\n\n${block('D-2')}`), 'duplicate'],
    [
      'two blocks in another order',
      text.replace(block('D-1'), 'X').replace(block('D-2'), block('D-1')).replace('X', block('D-2')),
      'unsorted',
    ],
    ['a changed word', text.replace('Loaf D-2 rests', 'Loaf D-2 sleeps'), 'edited'],
    ['a changed status', text.replace('status = "accepted"', 'status = "rejected"'), 'edited'],
    ['a forged approval', text.replace('by = "mara"', 'by = "council"'), 'edited'],
    ['an approval taken out', text.replace(/\[\[lock\.approval\]\][^]*?authority = "claimed"\n/, ''), 'edited'],
    ['cut off between two blocks', text.slice(0, text.indexOf(block('D-3'))), 'truncated'],
    ['cut off inside a block', text.slice(0, text.indexOf('seal') + 10), 'truncated'],
    ['nothing in it', '', 'truncated'],
    ['another format', text.replace('format = 1', 'format = 2'), 'unknown-format'],
    ['a line of prose', text.replace('[[lock]]', 'keep this\n[[lock]]'), 'unknown-line'],
    ['a value twice', text.replace('canonical = 1', 'canonical = 1\ncanonical = 1'), 'unknown-line'],
    ['a value missing', text.replace(/seal = .*\n/, ''), 'missing-value'],
    ['an unknown status', text.replace('status = "accepted"', 'status = "agreed"'), 'wrong-value'],
    ['a day that is none', text.replace('on = "2026-01-10"', 'on = "2026-02-30"'), 'wrong-value'],
    ['a form that is not known', text.replace('canonical = 1', 'canonical = 3'), 'wrong-value'],
  ])('with %s is broken', (_name, broken, kind) => {
    expect(broken).not.toBe(text);
    expect(kinds(broken)).toContain(kind);
  });

  test('any text is read, and any loss of a part is noticed', () => {
    const piece = constantFrom(
      ...text.split(/(?<=[ \n"])/).slice(0, 60),
      '\0',
      '\ud800',
      '"',
      '[[lock]]\n',
      '= ',
      '\r',
    );
    assert(property(array(piece), (pieces) => readLockFile(pieces.join('')).problems.length > 0));
    const cuts = Array.from({ length: 40 }, (_none, index) => Math.floor((index * (text.length - 2)) / 40));
    expect(cuts.filter((cut) => kinds(text.slice(0, cut)).length === 0)).toEqual([]);
  });
});

describe('merging lockfiles', () => {
  test('different entries on each side, and approvals of one, add up', () => {
    const base = file(entry('D-1'), entry('D-2'));
    const digest = entry('D-1').digest;
    const approval = (by: string) => ({ by, on: '2026-02-01', digest, via: 'accept', note: undefined });
    const approvals = entry('D-1').approvals;
    const ours = file(entry('D-1', { approvals: [...approvals, approval('ann')] }), entry('D-2'), entry('D-4'));
    const theirs = file(entry('D-1', { approvals: [...approvals, approval('bo')] }), entry('D-3'));
    const { lock, conflicts } = mergeLocks(base, ours, theirs);
    expect(conflicts).toEqual([]);
    expect(lock.entries.map(({ key }) => key)).toEqual(['bakery.md#D-1', 'bakery.md#D-3', 'bakery.md#D-4']);
    expect(lock.entries[0]?.approvals.map(({ by }) => by)).toEqual(['mara', 'ann', 'bo']);
  });

  test('one statement locked with two texts is a conflict, and its text is no lockfile', () => {
    const base = renderLockFile(file(entry('D-1')));
    const ours = renderLockFile(file(entry('D-1'), entry('D-2', { text: 'Rye' })));
    const theirs = renderLockFile(file(entry('D-1'), entry('D-2', { text: 'Wheat' })));
    const merged = mergeLockTexts(base, ours, theirs);
    expect(merged?.conflicts).toEqual([expect.objectContaining({ key: 'bakery.md#D-2', field: 'text' })]);
    expect(merged?.text).toContain('<<<<<<< ours\n[[lock]]\nkey = "bakery.md#D-2"\ntext = "Rye"');
    expect(kinds(merged?.text ?? '')).toContain('conflict-marker');
  });

  test('taken out here and changed there is a conflict', () => {
    const { conflicts, lock } = mergeLocks(file(entry('D-1')), file(), file(entry('D-1', { status: 'superseded' })));
    expect(conflicts.map(({ field }) => field)).toEqual(['entry']);
    expect(lock.entries).toHaveLength(1);
  });

  test('a lockfile that is broken on one side is not merged', () => {
    expect(mergeLockTexts(text, text, text.replace('rests', 'sleeps'))).toBeUndefined();
    expect(mergeLockTexts('', text, '')?.text).toBe(text);
  });

  test('both orders of merging agree, and nothing that one side added is lost', () => {
    const names = ['D-1', 'D-2', 'D-3', 'D-4'] as const;
    const side = record(Object.fromEntries(names.map((name) => [name, constantFrom(undefined, 'a', 'b')]))).map(
      (choice) =>
        file(...names.flatMap((name) => (choice[name] === undefined ? [] : [entry(name, { text: choice[name] })]))),
    );
    assert(
      property(side, side, side, (base, ours, theirs) => {
        const one = mergeLocks(base, ours, theirs);
        const other = mergeLocks(base, theirs, ours);
        expect(other.conflicts.length).toBe(one.conflicts.length);
        if (one.conflicts.length === 0) expect(renderLockFile(other.lock)).toBe(renderLockFile(one.lock));
        for (const added of ours.entries) {
          const wasThere = base.entries.some(({ key }) => key === added.key);
          if (!wasThere) expect(one.lock.entries.map(({ key }) => key)).toContain(added.key);
        }
        expect(mergeLocks(base, ours, base).lock).toEqual(ours);
      }),
    );
  });
});
