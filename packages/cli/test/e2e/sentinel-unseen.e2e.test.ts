import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const FILES = {
  'quay.md': '| ID | Decision | Status |\n|---|---|---|\n| Q-1 | No crane | accepted |\n',
  'src/old.ts': 'crane();\n',
  'other/new.ts': 'crane();\n',
};
const settings = (level: string, more = ''): string =>
  `[[register]]\npath = "quay.md"\n[[sentinel]]\nid = "no-crane"\ndecision = "Q-1"\nstatement = "no crane"\nkind = "absent"\nlevel = "${level}"\npaths = ["src/**"]\npatterns = ["crane"]\ntripwire = "crane"\n${more}`;
const LEAVE =
  '[[exception]]\nsentinel = "no-crane"\npaths = ["src/old.ts"]\napprover = "Ada"\nreason = "until spring"\nuntil = "2027-06-30"\n';

test.each([
  ['an exception', settings('hard', LEAVE)],
  ['a mild level', settings('advisory')],
])('what nobody could look at is no pass beside a place that %s excuses', (_, toml) => {
  const root = temporaryRepository({ ...FILES, 'decisis.toml': toml });
  const alone = runCli(root, ['check', '--no-branches', '--as-of', '2026-11-20']);
  expect(alone.code).toBe(0);
  symlinkSync('../other/new.ts', join(root, 'src/linked.ts'));
  const { code, out } = runCli(root, ['check', '--no-branches', '--as-of', '2026-11-20']);
  expect([code, out]).toEqual([1, expect.stringMatching(/sentinel\/unrunnable[^]*src\/linked\.ts/)]);
  const run = runCli(root, ['sentinel', 'run', '--as-of', '2026-11-20']);
  expect([run.code, run.out]).toEqual([1, expect.stringMatching(/; could not observe: [^]*src\/linked\.ts/)]);
});
