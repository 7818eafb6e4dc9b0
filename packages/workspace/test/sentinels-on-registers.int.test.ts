// Sentinels that real registers ask for, run over small trees around the real documents.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, findingWords, readRegister, sourceOf } from '@decisis/core';
import { describe, expect, test } from 'vitest';
import { findRepository, readConfig, runSentinels, withFencedPolicy, workingTreeView } from '../src/index.ts';
import { tryTripwires } from '../src/sentinels/run-sentinels.ts';
import { temporaryTree } from './temporary-tree.ts';

const REGISTERS = join(
  resolve(fileURLToPath(new URL('../../../', import.meta.url)), process.env['DECISIS_MATERIAL'] || '../shared'),
  'registers',
);
const hasRegisters = existsSync(REGISTERS);
// oxlint-disable-next-line no-console -- what is not measured must be said loudly
if (!hasRegisters) console.warn('NOT MEASURED: sentinels on the real registers. Set DECISIS_MATERIAL');

function registerText(number: string): string {
  const name = readdirSync(REGISTERS).find((file) => file.startsWith(number));
  return readFileSync(join(REGISTERS, name ?? ''), 'utf8');
}

const PATH = 'plans/open_decisions.md';
const SENTINEL_RULES = /^(?:sentinel\/(?:failed|unrunnable|figure-differs)|resolution\/reopen-condition-met)$/;

/** What a check tells of the sentinels of some settings, over some files and a register. */
async function told(
  settings: string,
  register: string,
  files: Readonly<Record<string, string>>,
  today = '2026-03-01',
): Promise<{ readonly findings: readonly string[]; readonly tripwires: readonly string[] }> {
  const root = temporaryTree({
    ...files,
    '.git/HEAD': 'ref: refs/heads/main\n',
    'decisis.toml': settings,
    [PATH]: register,
  });
  const { policy: own } = await readConfig(findRepository(root));
  const registers = [readRegister(PATH, PATH, [sourceOf(PATH, register)])];
  const { policy } = await withFencedPolicy(own, registers);
  const repository = workingTreeView(root, { documentBytes: 1_000_000, exclude: [], hidden: [] });
  const sentinels = await runSentinels(root, repository, policy);
  const result = check({ today, registers, repository, policy, sentinels });
  return {
    findings: result.findings
      .filter(({ finding }) => SENTINEL_RULES.test(finding.ruleId))
      .map(({ finding }) => {
        const { path, range } = finding.location;
        return `${path}:${range.line} ${finding.ruleId} ${findingWords(finding).message}`;
      }),
    tripwires: await tryTripwires(policy),
  };
}

describe.runIf(hasRegisters)('sentinels that real registers ask for', () => {
  test('S0-11 "unless concrete worker implementation is introduced": what comes true reopens the approved decision', async () => {
    const settings = `[[sentinel]]
id = "no-worker"
decision = "D-001"
statement = "no worker implementation exists"
kind = "ast"
language = "python"
paths = ["workers/**/*.py"]
rule = { kind = "class_definition", has = { field = "name", regex = "^IpResolverUpdate" } }
reopens = true
tripwire = "class IpResolverUpdateWorker(Worker):\\n  pass\\n"
`;
    const register = registerText('000');
    const other = { 'workers/other.py': '# IpResolverUpdateWorker is retired\nclass Other:\n  pass\n' };
    expect(await told(settings, register, other)).toEqual({ findings: [], tripwires: ['fails'] });
    const brought = {
      ...other,
      'workers/ip.py': 'import x\n\nclass IpResolverUpdateWorker(\n  x.Worker,\n):\n  pass\n',
    };
    const { findings } = await told(settings, register, brought);
    expect(findings).toEqual([
      `${PATH}:14 resolution/reopen-condition-met D-001 is to be looked at again: "concrete worker implementation is introduced" has come true with "class IpResolverUpdateWorker(" (sentinel no-worker)`,
    ]);
    const open = register.replace('disposition | approved | runtime-platform', 'disposition | open | runtime-platform');
    expect((await told(settings, open, brought)).findings).toEqual([]);
  });

  test('S0-18 "retire-approved by default": an inventory with the default, dispositions of its own, and a gate of retirement', async () => {
    const register = registerText('000');
    const [, fallback = ''] = /as `([\w-]+)` by default unless ([\w-]+ exception)/.exec(register) ?? [];
    expect(fallback).toBe('retire-approved');
    const settings = `[plan]
phase = "PHASE"

[[sentinel]]
id = "dispositions"
decision = "D-004"
statement = "a script is ${fallback} unless it has an exception for the transition"
kind = "data"
paths = ["tools/inventory.yaml"]
path = "scripts[*].disposition"
default = "${fallback}"
one-of = ["${fallback}", "transition-exception"]
tripwire = "scripts: [{name: a, disposition: keep}]"

[[sentinel]]
id = "retirement-gate"
decision = "D-004"
statement = "no exception outlives the transition"
kind = "data"
paths = ["tools/inventory.yaml"]
path = "scripts[*].disposition"
default = "${fallback}"
equals = "${fallback}"
after = "Phase 1"
tripwire = "scripts: [{name: a, disposition: transition-exception}]"
`;
    const during = settings.replace('PHASE', 'Phase 1');
    const inventory = (last: string) => ({
      'tools/inventory.yaml': `scripts:\n  - name: backfill\n  - name: invoice\n    disposition: transition-exception\n${last}`,
    });
    expect(await told(during, register, inventory(''))).toEqual({ findings: [], tripwires: ['fails', 'fails'] });
    const { findings } = await told(during, register, inventory('  - name: sync\n    disposition: keep\n'));
    expect(findings).toEqual([
      expect.stringMatching(
        /^tools\/inventory\.yaml:6 sentinel\/failed D-004 says: .*found scripts\[2\]\.disposition is "keep"/,
      ),
    ]);
    const after = await told(settings.replace('PHASE', 'Phase 2'), register, inventory(''));
    expect(after.findings).toEqual([
      expect.stringMatching(/^tools\/inventory\.yaml:4 sentinel\/failed D-004 says: no exception outlives/),
    ]);
  });

  test('S1-15 "413 routes", "12 route families": what a decision counts on is counted again, and drift is told at the number', async () => {
    const settings = `[[sentinel]]
id = "routes"
decision = "D-006"
statement = "the number of routes is the one that was weighed"
kind = "count"
figure = "routes"
paths = ["routes/*.txt"]
patterns = ['^(GET|POST) ']
tripwire = "GET /v2/"

[[sentinel]]
id = "families"
decision = "D-006"
statement = "the number of families is the one that was weighed"
kind = "count"
figure = "route families"
paths = ["routes/families.md"]
patterns = ['^- ']
tripwire = "- v2"
`;
    const register = registerText('001');
    const routes = (count: number) => ({
      'routes/all.txt': 'GET /v2/\n'.repeat(count),
      'routes/families.md': '- one\n'.repeat(12),
    });
    expect(await told(settings, register, routes(413))).toEqual({ findings: [], tripwires: ['fails', 'fails'] });
    expect((await told(settings, register, routes(420))).findings).toEqual([
      `${PATH}:19 sentinel/figure-differs D-006 says 413 routes, and 420 are counted (sentinel routes)`,
    ]);
    const without = register.replaceAll('413 routes', 'all routes');
    expect((await told(settings, without, routes(413))).findings).toEqual([
      'decisis.toml:1 sentinel/unrunnable sentinel routes could not observe: D-006 states no number of routes',
    ]);
  });

  test('S1-18 "Go 1.24+": an assumption that no longer holds, or is out of date, reopens what was approved on it', async () => {
    const settings = `[[sentinel]]
id = "go-version"
decision = "D-006"
statement = "the program targets Go 1.24 or later"
kind = "present"
paths = ["go.mod"]
patterns = ['^go 1\\.(2[4-9]|[3-9][0-9])']
reopens = true
expires = "2026-08-31"
tripwire = "go 1.22"
`;
    const approved = registerText('001').replace(/^(\| D-006 \|[^|]*\|) open \|/m, '$1 approved |');
    const told118 = async (version: string, today?: string) =>
      (await told(settings, approved, { 'go.mod': `module m\n\ngo ${version}\n` }, today)).findings;
    expect(await told118('1.24')).toEqual([]);
    expect(await told118('1.22')).toEqual([
      expect.stringMatching(/:19 resolution\/reopen-condition-met D-006 is to be looked at again: .*no line matches/),
    ]);
    expect(await told118('1.25', '2026-09-01')).toEqual([
      `${PATH}:19 resolution/reopen-condition-met D-006 rests on "the program targets Go 1.24 or later", which was good until 2026-08-31 (sentinel go-version)`,
    ]);
    expect((await told(settings, registerText('001'), { 'go.mod': 'go 1.22\n' })).findings).toEqual([]);
  });

  test('S3-33 names follow the grammar of the document, and the registry lists each that is called', async () => {
    const document = registerText('003');
    const [grammar = ''] = /^dot\.fn\.<scope>\.<verb>_<noun>$/m.exec(document) ?? [];
    const [, scopes = ''] = /scope ∈ \{([^}]+)\}/.exec(document) ?? [];
    const examples = [...document.matchAll(/^ {4}(dot\.fn\.\S+)$/gm)].map(([, name]) => name ?? '');
    expect([grammar, examples.length]).toEqual(['dot.fn.<scope>.<verb>_<noun>', 5]);
    const settings = `[[sentinel]]
id = "function-names"
decision = "OD13"
statement = "functions are called after the grammar, and registered"
kind = "names"
paths = ["worker/**"]
pattern = '\\b(dot\\.fn\\.[\\w.]+)'
grammar = "${grammar}"
registry = "db/registry.sql"
tripwire = "dot.fn.mout.total"
parts = { scope = ${JSON.stringify(scopes.split(' | '))} }
`;
    const files = (called: string, listed = examples) => ({
      'db/registry.sql': listed.map((name) => `insert into dot_function_registry values ('${name}');\n`).join(''),
      'worker/run.ts': `${examples.map((name) => `call('${name}');\n`).join('')}call('${called}');\n`,
    });
    const found = async (...words: Parameters<typeof files>) =>
      (await told(settings, document, files(...words))).findings.map((line) => /found "(.*)" \(/.exec(line)?.[1]);
    expect(await told(settings, document, files(examples[0] ?? ''))).toEqual({ findings: [], tripwires: ['fails'] });
    expect(await found('dot.fn.shop.compute_total')).toEqual([`dot.fn.shop.compute_total does not follow ${grammar}`]);
    expect(await found('dot.fn.mout.total')).toEqual([`dot.fn.mout.total does not follow ${grammar}`]);
    expect(await found('dot.fn.mow.move_pallet')).toEqual(['dot.fn.mow.move_pallet is not listed in db/registry.sql']);
  });
});
