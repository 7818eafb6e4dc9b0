import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';
import { HARBOUR, SHIPYARD } from '../registers.ts';

const FILES = {
  'decisions/harbour.md': HARBOUR,
  'decisions/shipyard.md': SHIPYARD,
  'src/crane.ts': '// @decision D-002: no lifting at night\nexport const lift = true;\n// @decision shipyard:D-001\n',
  'src/pump.py': '# @decision D-009\n',
  'src/image.png': '// @decision D-009\n',
  '.gitignore': 'build/\n',
  'build/crane.js': '// @decision D-009\n',
};

test('A-17 citations lists where the source cites decisions, with where they stand', () => {
  const root = temporaryRepository(FILES);
  const { out, err, code } = runCli(root, ['citations', '--json']);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  const cited = JSON.parse(out) as Array<Record<string, unknown>>;
  expect(cited.map(({ path, line, id, register, status }) => [path, line, id, register, status])).toEqual([
    ['src/crane.ts', 1, 'D-002', null, 'accepted'],
    ['src/crane.ts', 3, 'D-001', 'shipyard', 'rejected'],
    ['src/pump.py', 1, 'D-009', null, null],
  ]);
  const one = runCli(root, ['citations', 'D-2']);
  expect(one.out).toContain('src/crane.ts:1');
  expect(one.out).not.toContain('src/pump.py');
  expect(runCli(root, ['citations', 'D-003'])).toEqual({
    code: 0,
    out: '',
    err: 'no comment cites D-003 behind @decision\n',
  });
});

test('a citation of an identifier that two registers have is ambiguous, with both places', () => {
  const root = temporaryRepository({ ...FILES, 'lib/a.ts': '// @decision D-001\n' });
  expect(runCli(root, ['citations', 'D-001']).out).toMatch(
    /^D-001 +ambiguous +lib\/a\.ts:1 +may be decisions\/harbour\.md:\d+ or decisions\/shipyard\.md:\d+$/m,
  );
  expect(runCli(root, ['governs', 'lib']).out).toMatch(
    /^lib\/ with 1 file\n {2}D-001 {2}ambiguous\n {4}several registers have it: decisions\/harbour\.md:\d+, decisions\/shipyard\.md:\d+\n/,
  );
});

test('A-17 show prints the places that cite an item, and check judges them', () => {
  const root = temporaryRepository(FILES);
  expect(runCli(root, ['show', 'D-002']).out).toContain('Cited in the source\n  src/crane.ts:1\n');
  expect(runCli(root, ['show', 'decisions/harbour.md:D-001']).out).not.toContain('Cited in the source');
  expect(runCli(root, ['show', 'decisions/shipyard.md:D-001']).out).toContain('  src/crane.ts:3\n');
  const { out } = runCli(root, ['check', '--as-of', '2026-03-01']);
  expect(out).toContain(
    'src/pump.py:1:13  error  citation/unknown-decision\n  the code cites D-009, which no register has\n',
  );
  expect(out).toContain('src/crane.ts:3:23  error  citation/rejected-decision\n');
});

test('other markers and files are stated in decisis.toml', () => {
  const config = '[citations]\nmarkers = ["@adr"]\nexclude = ["src/pump.py"]\n';
  const root = temporaryRepository({ ...FILES, 'decisis.toml': config, 'src/gate.go': '// @adr D-002\n' });
  expect(runCli(root, ['citations']).out).toContain('src/gate.go:1');
  expect(runCli(root, ['citations']).out).not.toContain('src/crane.ts');
});

test('S0-17 an exception of decisis.toml turns what it covers into information with its approver', () => {
  const exception = `[[exception]]
decision = "D-001"
rule = "resolution/overdue"
approver = "Ada Brook"
reason = "the supplier answers in May"
until = "2026-05-31"
`;
  const root = temporaryRepository({ 'decisions/harbour.md': HARBOUR, 'decisis.toml': exception });
  const { out } = runCli(root, ['check', '--as-of', '2026-04-01']);
  expect(out).toContain('info  resolution/overdue\n');
  expect(out).toContain('  leave Ada Brook gave an exception until 2026-05-31: the supplier answers in May\n');
  const later = runCli(root, ['check', '--as-of', '2026-06-01']).out;
  expect(later).toContain('decisis.toml:1:1  error  exception/expired\n');
  expect(later).toContain('error  resolution/overdue\n');
});
