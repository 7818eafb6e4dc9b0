import { describe, expect, test } from 'vitest';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { ClaimIndex, claimsOf, type IdClaim } from './claim.ts';
import { findCollisions, type ClaimVersion, type OtherHead } from './find-collisions.ts';

const PATH = 'decisions/open.md';

const table = (...rows: readonly string[]): string =>
  `| ID | Decision | Status |\n|---|---|---|\n${rows.map((row) => `| ${row} | open |\n`).join('')}`;

const claims = (text: string, path = PATH): IdClaim[] => claimsOf([readRegister(path, path, [sourceOf(path, text)])]);

interface Sides {
  readonly base: string;
  readonly here: string;
  readonly there: string;
  readonly therePath?: string;
  readonly ours?: ReadonlyArray<readonly [author: string, at: number, text: string]>;
  readonly theirs?: ReadonlyArray<readonly [author: string, at: number, text: string]>;
  readonly isTarget?: boolean;
}

function collide({ base, here, there, therePath = PATH, ours = [], theirs = [], isTarget = false }: Sides) {
  const other = claims(there, therePath);
  const versions =
    (known: NonNullable<Sides['ours']>) =>
    (claim: IdClaim): ClaimVersion[] =>
      known.flatMap(([author, authoredAt, text], index) =>
        claims(text, claim.location.path)
          .filter(({ key }) => key === claim.key)
          .map((one) => ({
            commit: `${author} ${index} ${authoredAt}`,
            author,
            authoredAt,
            subject: 'Add it',
            claim: one,
          })),
      );
  const head: OtherHead = {
    name: 'feature/tugs',
    isTarget,
    claims: other,
    all: () => new ClaimIndex(other),
    base: () => new ClaimIndex(claims(base)),
    history: versions(theirs),
    ownHistory: versions(ours),
  };
  return findCollisions(new ClaimIndex(claims(here)), [head]).map(({ claim, other: their, first }) => [
    claim.id,
    their.id,
    first,
  ]);
}

const BASE = table('D-001 | Pick the harbour pilot');
const PILOT = 'D-001 | Pick the harbour pilot';

describe('two branches that claim one identifier', () => {
  test('for two decisions collide', () => {
    const sides = {
      base: BASE,
      here: table(PILOT, 'D-002 | Pick the tug'),
      there: table(PILOT, 'D-002 | Pick the berth'),
    };
    expect(collide(sides)).toEqual([['D-002', 'D-002', 'unknown']]);
    expect(collide({ ...sides, isTarget: true })).toEqual([['D-002', 'D-002', 'there']]);
  });

  test.each(['D-2', 'd-0002', 'Ｄ-002', 'Д-002', 'D‑002', 'D-0O2', '**D-002** '])('%s looks like D-002', (id) => {
    const sides = {
      base: BASE,
      here: table(PILOT, 'D-002 | Pick the tug'),
      there: table(PILOT, `${id} | Pick the berth`),
    };
    expect(collide(sides)).toHaveLength(1);
  });

  test.each(['D-20', 'DD-002', 'D-002B', 'D-1.2', 'LD-002'])('%s is not D-002', (id) => {
    const sides = {
      base: BASE,
      here: table(PILOT, 'D-002 | Pick the tug'),
      there: table(PILOT, `${id} | Pick the berth`),
    };
    expect(collide(sides)).toEqual([]);
  });

  test('in a row and under a heading of another document', () => {
    const there = `# Open decisions\n\n## D-2: Pick the berth\n\n**Status:** open\n\n## D-9: Pick the quay\n\n**Status:** open\n`;
    const sides = { base: BASE, here: table(PILOT, 'D-002 | Pick the tug'), there, therePath: 'docs/harbour.md' };
    expect(collide(sides)).toEqual([['D-002', 'D-2', 'unknown']]);
  });

  test('have the earlier claim named', () => {
    const here = table(PILOT, 'D-002 | Pick the tug');
    const there = table(PILOT, 'D-002 | Pick the berth');
    const known = { ours: [['ana', 200, here]], theirs: [['ben', 100, there]] } as const;
    expect(collide({ base: BASE, here, there, ...known })).toEqual([['D-002', 'D-002', 'there']]);
    expect(collide({ base: BASE, here, there, ours: [['ana', 50, here]], theirs: known.theirs })).toEqual([
      ['D-002', 'D-002', 'here'],
    ]);
  });
});

describe('no collision is', () => {
  const here = table(PILOT, 'D-002 | Pick the tug');

  test('one decision on both branches', () => {
    expect(collide({ base: BASE, here, there: table(PILOT, 'D-02 | pick  the *tug*') })).toEqual([]);
  });

  test('what both got from the merge base, reworded or not', () => {
    expect(collide({ base: here, here: table(PILOT, 'D-002 | Pick the tugs'), there: here })).toEqual([]);
    expect(collide({ base: here, here: table(PILOT, 'D-002 | A'), there: table(PILOT, 'D-002 | B') })).toEqual([]);
  });

  test('an item that one of them renumbered', () => {
    const moved = table(PILOT, 'D-003 | Pick the tug', 'D-002 | Pick the berth');
    expect(collide({ base: BASE, here, there: table(PILOT, 'D-003 | Pick the berth') })).toEqual([]);
    // The identifier goes to another decision on one side only: the other side has what the merge base had.
    expect(collide({ base: here, here: moved, there: here })).toEqual([]);
  });

  test('a decision that was reworded after both had it from one commit', () => {
    const first = table(PILOT, 'D-002 | Pick a tug');
    expect(collide({ base: BASE, here, there: first, ours: [['ana', 10, first]] })).toEqual([]);
    const amended = table(PILOT, 'D-002 | Choose tugs');
    const ours: [string, number, string][] = [['ana', 10, here]];
    expect(collide({ base: BASE, here, there: amended, ours, theirs: [['ana', 10, amended]] })).toEqual([]);
    expect(collide({ base: BASE, here, there: amended, ours, theirs: [['ben', 10, amended]] })).toHaveLength(1);
  });

  test('an identifier of registers that each number for themselves', () => {
    const there = table('D-002 | Choose a caterer');
    expect(collide({ base: BASE, here, there, therePath: 'kitchen.md' })).toHaveLength(1);
    const both = [...claims(BASE), ...claims(table('D-001 | Find a kitchen'), 'kitchen.md')];
    expect(new ClaimIndex(both).isNumberedPerRegister('D2')).toBe(true);
  });
});

test('an identifier that went to another decision on both sides collides', () => {
  const base = table('D-002 | Pick the tug');
  const here = table('D-003 | Pick the tug', 'D-002 | Pick the berth');
  const there = table('D-004 | Pick the tug', 'D-002 | Pick the quay');
  expect(collide({ base, here, there })).toEqual([['D-002', 'D-002', 'unknown']]);
});
