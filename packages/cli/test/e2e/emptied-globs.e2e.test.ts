// Files that go elsewhere take a sentinel's sight with them, and that is never green.
import { expect, test } from 'vitest';
import { runWithInput } from '../agent-repository.ts';
import { gitRepository } from '../git-repository.ts';
import { runCli } from '../run-cli.ts';

const REGISTER = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | No crane on the quay | accepted | port |
`;
const SETTINGS = `[[register]]
path = "decisions.md"

[[path-class]]
name = "executable"
include = ["src/**", "lib/**"]

[[sentinel]]
id = "no-crane"
decision = "D-001"
statement = "no crane"
kind = "absent"
classes = ["executable"]
patterns = ["crane"]
tripwire = "crane"
`;

const REASON = 'one place could not be looked at: lib/** (no file of the path class "executable" matches it)';

test('a folder of a path class that is renamed is told against the base, and refused before the commit', () => {
  const { root, git, commit } = gitRepository();
  commit({ 'decisions.md': REGISTER, 'decisis.toml': SETTINGS, 'src/a.ts': 'buoy\n', 'lib/b.ts': 'buoy\n' });
  expect(runCli(root, ['check']).code).toBe(0);
  git('checkout', '--quiet', '-b', 'change');
  git('mv', 'lib', 'library');
  const listing = git('diff-index', '--cached', '--raw', '-z', '--no-renames', '--full-index', 'HEAD');
  const refused = runWithInput(root, ['hook', 'pre-edit', '--host', 'git'], listing);
  expect(refused.code).not.toBe(0);
  expect(refused.err).toContain(`after the edit, ${REASON}`);
  commit({ 'library/c.ts': 'crane\n' });
  const { code, out } = runCli(root, ['check', '--base', 'main']);
  expect(code).toBe(1);
  expect(out).toContain(`sentinel no-crane could not observe: ${REASON}`);
  // What names the old and the new folder is merged first; one that only corrects decisis.toml in the same change is no help.
  const hint =
    'first merge "{lib,library}/**" for "lib/**" in the path class "executable" in a change of its own: this one is judged by the settings of its base';
  expect(out).toContain(`hint  ${hint}`);
  commit({ 'library/c.ts': 'buoy\n', 'decisis.toml': SETTINGS.replace('lib/**', 'library/**') });
  expect(runCli(root, ['check']).code).toBe(0);
  const corrected = runCli(root, ['check', '--base', 'main']);
  expect(corrected.code).toBe(1);
  expect(corrected.out).toContain(`hint  ${hint}`);

  const both = SETTINGS.replace('lib/**', '{lib,library}/**');
  git('checkout', '--quiet', 'main');
  git('checkout', '--quiet', '-b', 'first');
  commit({ 'decisis.toml': both });
  expect(runCli(root, ['check', '--base', 'main']).code).toBe(0);
  git('mv', 'lib', 'library');
  commit({ 'decisis.toml': SETTINGS.replace('lib/**', 'library/**') });
  expect(runCli(root, ['check', '--base', 'main']).code).toBe(1);
  expect(runCli(root, ['check', '--base', 'HEAD~1']).code).toBe(0);
});

test('the last file of a glob that goes, and a glob that was empty before, are told with the way that works', () => {
  const { root, git, commit } = gitRepository();
  commit({ 'decisions.md': REGISTER, 'decisis.toml': SETTINGS, 'src/a.ts': 'buoy\n', 'lib/b.ts': 'buoy\n' });
  git('rm', '--quiet', 'lib/b.ts');
  commit({ 'src/c.ts': 'a quay of its own\n' });
  expect(runCli(root, ['check', '--base', 'HEAD~1']).out).toContain(
    'hint  first merge a glob that matches "lib/**" and files that stay, such as "{src,lib}/**", in its place in the path class "executable" in a change of its own: this one is judged by the settings of its base',
  );
  commit({ 'decisis.toml': SETTINGS.replace(', "lib/**"', '') });
  expect(runCli(root, ['check', '--base', 'HEAD~1']).out).toContain(
    'hint  correct "lib/**" in the path class "executable", or take it out; that counts once it is merged, for a change is judged by the settings of its base',
  );
});
