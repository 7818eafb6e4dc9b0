import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const root = () =>
  temporaryRepository({
    'decisis.toml':
      '[[register]]\npath = "open.md"\n\n[[sentinel]]\nid = "no-crane"\ndecision = "D-001"\nstatement = "no crane"\nkind = "absent"\npaths = ["src/**"]\npatterns = ["crane"]\ntripwire = "crane"\n',
    'open.md': '| ID | Decision | Status |\n|---|---|---|\n| D-001 | No crane on the quay | accepted |\n',
    ...Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`src/${index}.ts`, 'buoy\n'])),
    'tools/winch.ts': '// @decision D-001: this one too\n',
  });

test('"governs ." tells what binds anything in the repository, however many files it has', () => {
  const { code, out } = runCli(root(), ['governs', '.']);
  expect(code).toBe(0);
  expect(out).toContain('D-001');
  expect(out).toMatch(/sentinel.*no-crane|no-crane/);
  expect(out).toMatch(/tools\/winch\.ts:1/);
});

test('what is outside of the repository is refused; a large folder is still too much to tell', () => {
  const here = root();
  expect(runCli(here, ['governs', '..'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('is outside of this repository'),
  });
  expect(runCli(here, ['governs', 'src'])).toMatchObject({ code: 2, err: expect.stringContaining('600 files') });
});
