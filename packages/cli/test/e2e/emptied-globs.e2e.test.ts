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
  expect(out).toContain('correct "lib/**" in the path class "executable", or take it out');
});
