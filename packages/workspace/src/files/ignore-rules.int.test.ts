import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { isPathIgnored, parseIgnoreRules } from './ignore-rules.ts';

const git = (root: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'core.excludesFile=', ...args], { cwd: root, encoding: 'utf8' });

const atom = fc.constantFrom(
  'a',
  'b',
  'ab',
  '*',
  '?',
  '**',
  '[ab]',
  '[!a]',
  '[a-',
  '\\a',
  '\\',
  '/',
  '/',
  '!',
  ' ',
  '#',
  '.',
);
// Git reads a slash inside brackets as a member of the class; here it ends the segment, and so the class stays open.
const hasSlashInClass = /\[[^\]]*\//;
// Git compares the fixed beginning of a pattern apart, and then takes `ab**` + `/c` for `ab` + `**/c`.
const hasStarsAfterText = /[^/]\*\*/;
const line = fc
  .array(atom, { minLength: 1, maxLength: 7 })
  .map((atoms) => atoms.join(''))
  .filter((pattern) => !hasSlashInClass.test(pattern) && !hasStarsAfterText.test(pattern));
const name = fc.constantFrom('a', 'b', 'ab', 'ba', '.a', '#', '!', 'a b');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));

test('ignores exactly what git ignores', () => {
  const root = temporaryTree();
  git(root, 'init', '--quiet');
  const cases = fc.sample(
    fc.tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.uniqueArray(path, { minLength: 60, maxLength: 60 })),
    {
      numRuns: 400,
      seed: 20_261_121,
    },
  );
  let ignored = 0;
  for (const [lines, paths] of cases) {
    const rules = lines.join('\n');
    const parsed = parseIgnoreRules(rules);
    writeFileSync(join(root, '.gitignore'), rules);
    let output = '';
    try {
      output = execFileSync('git', ['-c', 'core.excludesFile=', 'check-ignore', '--stdin', '-z', '--no-index'], {
        cwd: root,
        input: paths.join('\0'),
        encoding: 'utf8',
      });
    } catch (error) {
      // Exit status 1 says that no path is ignored.
      if (!(error instanceof Error) || !('status' in error) || error.status !== 1) throw error;
    }
    const byGit = output
      .split('\0')
      .filter((each) => each !== '')
      .toSorted();
    ignored += byGit.length;
    const byUs = paths.filter((each) => isPathIgnored(parsed, each)).toSorted();
    expect(byUs, `rules ${JSON.stringify(rules)}`).toEqual(byGit);
  }
  expect(ignored).toBeGreaterThan(1000);
});
