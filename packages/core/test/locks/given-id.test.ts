import { describe, expect, test } from 'vitest';
import { LOCK_FILE } from '../../src/locks/lock-file.ts';
import { renderLockFile } from '../../src/locks/render-lock-file.ts';
import { statementOf } from '../../src/locks/statement.ts';
import { lockFindings, locked, lockOf, registersOf } from './judge-repository.ts';

const LIST = `# Decisions locked

- All bread is baked by night.
- **Flour** comes from the mill.

Since the second winter:

- One oven, never two.

## Default stances

- **Salt:** from the sea.
`;
const base = locked({ 'locked.md': LIST });
const given = (id: string) => LIST.replace('- All bread', `- ${id} All bread`);

describe('an identifier that a locked statement is given by hand', () => {
  test.each(['D-1:', '[D-1]', '**D-1:**', '**D-1** –', '`D-1` –', 'D-1.'])(
    'as "%s" leaves every lock as it is',
    (id) => {
      const text = given(id);
      expect(registersOf({ 'locked.md': text })[0]?.items.map((item) => item.id ?? item.key)).toEqual([
        'D-1',
        ...(registersOf({ 'locked.md': LIST })[0]
          ?.items.slice(1)
          .map(({ key }) => key) ?? []),
      ]);
      expect(lockFindings({ ...base, 'locked.md': text })).toEqual([]);
      expect(lockFindings({ ...base, 'locked.md': text }, base)).toEqual([]);
    },
  );

  test('is in the lock with the next approval, and then cannot be taken for another', () => {
    const now = locked({ 'locked.md': given('D-1:') });
    expect(now[LOCK_FILE]).toContain('key = "locked.md#D-1"');
    expect(lockFindings(now, base)).toEqual([]);
    expect(lockFindings({ ...now, 'locked.md': given('D-2:') }, now).join()).toContain('D-1');
  });

  test('frees no word behind it', () => {
    const text = given('D-1:').replace('by night', 'by day');
    expect(lockFindings({ ...base, 'locked.md': text }, base).join()).toMatch(/was locked and (?:is gone|now reads)/);
    const swapped = given('D-1:').replace('- One oven', '- D-2: One oven');
    const both = locked({ 'locked.md': swapped });
    const crossed = swapped.replace('D-1', 'D-3').replace('D-2', 'D-1').replace('D-3', 'D-2');
    expect(lockFindings({ ...both, 'locked.md': crossed }, both)).toHaveLength(2);
  });
});

describe('a statement with the record that it rests on', () => {
  const INDEX = LIST.replace('the mill.\n', 'the mill.\n  ADR: docs/adr/0003-mill.md\n');
  const index = locked({ 'locked.md': INDEX });
  const named = INDEX.replace('- **Flour**', '- D-1: **Flour**');

  test('keeps it under an identifier', () => {
    expect(index[LOCK_FILE]).toContain('sources = ["ADR-0003"]');
    expect(lockFindings({ ...index, 'locked.md': named }, index)).toEqual([]);
    const other = named.replace('0003-mill', '0004-shop');
    expect(lockFindings({ ...index, 'locked.md': other }, index)).not.toEqual([]);
  });
});

test('a lock of version 1 with the identifier among its words holds', () => {
  const files = { 'locked.md': given('D-1:').replace('by night.\n', 'by night.\n  ADR: docs/adr/0003-mill.md\n') };
  const statements = registersOf(files).flatMap(({ items }) => items.flatMap((item) => statementOf(item) ?? []));
  const entries = lockOf(files).entries.map((entry) => {
    const { text, digest } = statements.find(({ key }) => key === entry.key)?.former.at(-1) ?? entry;
    return {
      ...entry,
      text,
      digest,
      sources: digest === entry.digest ? entry.sources : [],
      canonical: 1,
      approvals: entry.approvals.map((one) => ({ ...one, digest })),
    };
  });
  const old = { ...files, [LOCK_FILE]: renderLockFile({ entries }) };
  expect(old[LOCK_FILE]).toContain('"D-1: All bread is baked by night. ADR:');
  expect(lockFindings(old)).toEqual([]);
  expect(lockFindings({ ...old, 'locked.md': files['locked.md'].replace('night', 'day') }, old)).not.toEqual([]);
});
