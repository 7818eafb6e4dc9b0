import { expect, test } from 'vitest';
import { hintOfChange } from './emptied-by-change.ts';

const hintFor = (glob: string, from: string, to?: string): string | undefined =>
  hintOfChange(
    { reason: '', hint: '', missed: [{ path: glob, reason: '', hint: `correct "${glob}"` }] },
    { classes: [], include: ['src/**', glob], exclude: [] },
    [],
    { before: [from], moved: to === undefined ? [] : [{ from, to }] },
  );

test.each([
  ['lib/**', 'lib/a.ts', 'library/a.ts', '{lib,library}/**'],
  ['apps/web/**/*.ts', 'apps/web/x/a.ts', 'apps/site/x/a.ts', 'apps/{web,site}/**/*.ts'],
  ['apps/web/*.ts', 'apps/web/a.ts', 'apps/old/web2/a.ts', 'apps/{web,old/web2}/*.ts'],
  ['yard.lock', 'yard.lock', 'quay.lock', '{yard.lock,quay.lock}'],
])('%s, whose %s became %s, is to be %s first', (glob, from, to, both) => {
  expect(hintFor(glob, from, to)).toMatch(
    new RegExp(`^first merge "[^"]+" for "[^"]+" in its "paths" in a change of its own`),
  );
  expect(hintFor(glob, from, to)).toContain(`"${both}"`);
});

test.each([
  ['lib/**', 'lib/a.ts', undefined],
  ['l*/**', 'lib/a.ts', 'yard/a.ts'],
  ['lib/*.ts', 'lib/a.ts', 'lib/a.js'],
  ['lib/*.ts', 'lib/a.ts', 'lib/x/a.ts'],
])('%s, whose %s became %s, has no glob of both in its hint', (glob, from, to) => {
  expect(hintFor(glob, from, to)).toMatch(/^first merge a glob that matches/);
});

test('what the base had no file for is corrected, and what is no glob keeps its hint', () => {
  expect(hintFor('lib/**', 'src/a.ts')).toMatch(/^correct "lib\/\*\*"; that counts once it is merged/);
  const missed = [{ path: 'src/a.bin', reason: '', hint: 'put it there' }];
  const files = { classes: [], include: ['src/**'], exclude: [] };
  expect(hintOfChange({ reason: '', hint: '', missed }, files, [], { before: [], moved: [] })).toBeUndefined();
});
