import { describe, expect, test } from 'vitest';
import { LOCK_FILE, type LockFile } from '../../src/locks/lock-file.ts';
import { lockStatement } from '../../src/locks/change-lock.ts';
import { mergeLocks } from '../../src/locks/merge-locks.ts';
import { renderLockFile } from '../../src/locks/render-lock-file.ts';
import { statementOf, type Statement } from '../../src/locks/statement.ts';
import { lockFindings, locked, lockOf, registersOf, type Files } from './judge-repository.ts';

const BLOCK = '```toml decisis\n[[sentinel]]\nid = "one-oven"\n```';
const OTHER = BLOCK.replace('one-oven', 'a-single-oven');
const RECORD = '# 3. Oven\n\n## Status\n\nAccepted\n\n## Decision\n\nWe bake in one oven.\n';
const MADR =
  '---\nstatus: accepted\n---\n# Mill\n\n## Context and Problem Statement\n\nFlour.\n\n## Decision Outcome\n\nChosen option: "stone", because it is there.\n';
const LIST = '# Decisions locked\n\n- Flour comes from the mill.\n- All bread is baked by night.\n';
const nested = (block: string) => `\n  ${block.replaceAll('\n', '\n  ')}\n`;

interface Case {
  readonly path: string;
  readonly plain: string;
  readonly withBlock: (block: string) => string;
  /** A word that was decided, and another one. */
  readonly word: readonly [string, string];
}

const CASES: readonly (readonly [string, Case])[] = [
  [
    'a record',
    {
      path: 'docs/adr/0003-oven.md',
      plain: RECORD,
      withBlock: (block) => `${RECORD}\n${block}\n`,
      word: ['one', 'two'],
    },
  ],
  [
    'the middle of a record',
    {
      path: 'docs/adr/0003-oven.md',
      plain: `${RECORD}\nIt is fired with beech.\n`,
      withBlock: (block) => `${RECORD}\n${block}\n\nIt is fired with beech.\n`,
      word: ['beech', 'pine'],
    },
  ],
  [
    'the end of a MADR record',
    {
      path: 'docs/adr/0004-mill.md',
      plain: MADR,
      withBlock: (block) => `${MADR}\n${block}\n`,
      word: ['stone', 'steel'],
    },
  ],
  [
    'a bullet',
    {
      path: 'docs/locked.md',
      plain: LIST,
      withBlock: (block) => LIST.replace('the mill.\n', `the mill.${nested(block)}`),
      word: ['mill', 'shop'],
    },
  ],
];

/** The lockfile that version 1 of the canonical form would have made of these documents. */
function formerLock(files: Files): Files {
  const entries = lockOf(files).entries.map((entry) => {
    const statement = statementsOf(files).find(({ key }) => key === entry.key);
    const { text, digest, examples, versions } = statement?.former[0] ?? entry;
    return {
      ...entry,
      text,
      digest,
      examples,
      versions,
      canonical: 1,
      approvals: entry.approvals.map((one) => ({ ...one, digest })),
    };
  });
  return { ...files, [LOCK_FILE]: renderLockFile({ entries }) };
}

function statementsOf(files: Files): Statement[] {
  return registersOf(files).flatMap(({ items }) => items.flatMap((item) => statementOf(item) ?? []));
}

describe.each(CASES)(
  'a policy block in %s that is locked',
  (_name, { path, plain, withBlock, word: [word, other] }) => {
    const without = locked({ [path]: plain });
    const held = withBlock(BLOCK);

    test('may come, change and go', () => {
      expect(lockFindings({ ...without, [path]: held }, without)).toEqual([]);
      const base = locked({ [path]: held });
      for (const text of [withBlock(OTHER), plain]) expect(lockFindings({ ...base, [path]: text }, base)).toEqual([]);
    });

    test('frees no word beside it', () => {
      const changed = held.replaceAll(word, other);
      for (const base of [without, locked({ [path]: held }), formerLock({ [path]: held })]) {
        const found = lockFindings({ ...base, [path]: changed }, base).join();
        expect(found).toMatch(/lock\/(?:changed-without-superseding|removed): .*was locked and /);
        expect(found).toContain(word);
      }
      const cut = held.replaceAll(/^.*?(?:beech|stone|night|bake in).*\n/gm, '');
      expect(lockFindings({ ...without, [path]: cut }).join()).toMatch(/lock\/(?:changed-without-superseding|removed)/);
    });

    test('that an earlier version pinned goes on as it is, approvals too', () => {
      const old = formerLock({ [path]: held });
      expect(old[LOCK_FILE]).toContain('toml decisis');
      expect(lockFindings(old)).toEqual([]);
      expect(lockFindings(old, old)).toEqual([]);
      expect(lockFindings({ ...old, [path]: withBlock(OTHER) }, old)).toEqual([]);
    });
  },
);

describe('a lock of an earlier version', () => {
  const path = 'docs/adr/0003-oven.md';
  const held = { [path]: `${RECORD}\n${BLOCK}\n` };
  const old = formerLock(held);
  const before: LockFile = { entries: lockOf(held).entries.map((entry) => formerOf(entry, held)) };
  const [statement] = statementsOf(held) as [Statement];

  test('is written in the present form when somebody approves it, and keeps who approved before', () => {
    const lock = lockStatement(before, statement, { by: 'ida', on: '2026-02-01', via: 'lock' });
    expect(lock.entries).toMatchObject([
      {
        canonical: 2,
        text: 'Oven\nWe bake in one oven',
        approvals: [{ by: 'mara', digest: statement.digest }, { by: 'ida' }],
      },
    ]);
    const now = { ...held, [LOCK_FILE]: renderLockFile(lock) };
    expect(lockFindings(now, old)).toEqual([]);
    expect(lockFindings({ ...now, [path]: `${RECORD}\n${OTHER}\n` }, old)).toEqual([]);
  });

  test('merges with the present form of it, whichever side has that', () => {
    const mine = lockStatement(before, statement, { by: 'ida', on: '2026-02-01', via: 'lock' });
    const theirs: LockFile = {
      entries: before.entries.map((entry) => ({
        ...entry,
        approvals: [
          ...entry.approvals,
          { by: 'ole', on: '2026-02-02', digest: entry.digest, via: 'lock', note: undefined },
        ],
      })),
    };
    const merged = mergeLocks(before, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.lock.entries[0]?.approvals.map(({ by, digest }) => [by, digest === statement.digest])).toEqual([
      ['mara', true],
      ['ida', true],
      ['ole', true],
    ]);
    expect(mergeLocks(before, theirs, mine)).toEqual(merged);
  });
});

function formerOf(entry: LockFile['entries'][number], files: Files): LockFile['entries'][number] {
  const { text, digest } = statementsOf(files).find(({ key }) => key === entry.key)?.former[0] ?? entry;
  return { ...entry, text, digest, canonical: 1, approvals: entry.approvals.map((one) => ({ ...one, digest })) };
}

describe('sub-sections of an outcome', () => {
  const path = 'docs/adr/0004-mill.md';
  const more = `${MADR}\n### Consequences\n\n* Good, because it lasts.\n\n### Confirmation\n\nLook at it.\n`;

  test('may change as those beside it may, and are not pinned', () => {
    const base = locked({ [path]: more });
    expect(base[LOCK_FILE]).not.toContain('lasts');
    expect(lockFindings({ ...base, [path]: more.replace('it lasts', 'it is cheap') }, base)).toEqual([]);
    const old = formerLock({ [path]: more });
    expect(old[LOCK_FILE]).toContain('lasts');
    expect(lockFindings(old, old)).toEqual([]);
    const held = { ...old, [path]: `${more}\n${BLOCK}\n` };
    expect(lockFindings(held)).toEqual([]);
    expect(lockFindings(held, old)).toEqual([]);
    expect(lockFindings({ ...held, [path]: `${more.replace('it lasts', 'x')}\n${BLOCK}\n` })).not.toEqual([]);
  });

  test('hold no words that were decided', () => {
    const base = locked({ [path]: more });
    const amended = `${more}\n### Amendment\n\nSteel is chosen.\n`;
    expect(lockFindings({ ...base, [path]: amended }, base).join()).toContain('was locked and now reads differently');
  });
});
