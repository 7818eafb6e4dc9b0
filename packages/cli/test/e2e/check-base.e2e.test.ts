import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitSandbox } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import { gitRepository, temporaryFolder } from '../git-repository.ts';
import { runCli, type CliResult } from '../run-cli.ts';

const register = (owner: string, prefix = 'D'): string =>
  `| ID | Decision | Status | Owner |
|---|---|---|---|
| ${prefix}-1 | Which crane | open | ${owner} |
| ${prefix}-2 | Which tug | open | port |
`;
const OWNED = register('port');
const UNOWNED = register('');
const SETTINGS = '[[register]]\npath = "open.md"\n';

interface Report {
  readonly base: string | null;
  readonly git: { readonly calls: number };
  readonly checked: { readonly items: number };
  readonly fails: boolean;
  readonly findings: ReadonlyArray<{
    readonly ruleId: string;
    readonly messageId: string;
    readonly level: string;
    readonly state: string;
  }>;
}

const check = (box: GitSandbox, ...args: readonly string[]): CliResult =>
  runCli(box.root, ['check', '--as-of', '2026-03-01', '--json', ...args]);
const report = (result: CliResult): Report => JSON.parse(result.out) as Report;
const found = (result: CliResult): readonly string[] =>
  report(result).findings.map(({ ruleId, level }) => `${ruleId} ${level}`);

/** A repository whose branch `main` has a clean register, with `topic` checked out. */
function onTopic(
  settings = SETTINGS,
  files: Readonly<Record<string, string>> = {},
): { readonly box: GitSandbox; readonly base: string } {
  const box = gitRepository();
  const base = box.commit({ 'open.md': OWNED, 'decisis.toml': settings, ...files });
  box.git('checkout', '--quiet', '-b', 'topic');
  return { box, base };
}

describe('the policy of a change', () => {
  test('policy from head: settings that the change brings decide nothing about it', () => {
    const { box, base } = onTopic();
    box.commit({ 'open.md': UNOWNED, 'decisis.toml': `${SETTINGS}[rules]\nresolution = "off"\npolicy = "off"\n` });
    expect(check(box).code).toBe(0);
    const result = check(box, '--base', 'main');
    expect(result.code).toBe(1);
    expect(report(result).base).toBe(base);
    expect(found(result)).toEqual(['policy/judged-by-base advisory', 'resolution/missing-owner hard']);
  });

  test('policy from head: nor do they when nothing but the working tree has them', () => {
    const { box } = onTopic(`${SETTINGS}[rules]\n"policy/judged-by-base" = "hard"\n`);
    writeFileSync(join(box.root, 'open.md'), UNOWNED);
    rmSync(join(box.root, 'decisis.toml'));
    const result = check(box, '--base', 'main');
    expect([result.code, ...found(result)]).toEqual([1, 'policy/judged-by-base hard', 'resolution/missing-owner hard']);
  });

  test('a register that a change empties fails the run, and what vanished is named', () => {
    const { box } = onTopic();
    box.commit({ 'open.md': '# Open decisions\n', 'other.md': register('port', 'E') });
    const result = check(box, '--base', 'main');
    expect([result.code, ...found(result)]).toEqual([
      1,
      'document/no-items soft',
      'identity/vanished hard',
      'identity/vanished hard',
    ]);
  });

  test('what the settings of the base are found to have is the same finding with a base and without', () => {
    const gate = '[[plan.node]]\nid = "M1"\nstate = "started"\n[[gate]]\nnode = "M1"\nrequires = "D-1"\n';
    const { box } = onTopic(`${SETTINGS}${gate}`);
    expect(check(box, '--write-baseline').code).toBe(0);
    box.git('checkout', '--quiet', 'main');
    box.git('add', '.decisis/baseline.json');
    box.git('commit', '--quiet', '--message', 'baseline');
    box.git('checkout', '--quiet', '-b', 'later');
    const states = (...args: readonly string[]): readonly string[] =>
      report(check(box, ...args)).findings.map(({ ruleId, state }) => `${ruleId} ${state}`);
    expect(states()).toEqual(['readiness/unsafe-start accepted']);
    expect(states('--base', 'main')).toEqual(['readiness/unsafe-start accepted']);
  });

  test('a file behind a closed gate that becomes a program is refused before it is committed, too', () => {
    const gate = '[[plan.node]]\nid = "M1"\n[[gate]]\nnode = "M1"\nrequires = "D-1"\npaths = ["src/**"]\n';
    const { box } = onTopic(`${SETTINGS}${gate}`, { 'src/crane.sh': 'echo crane\n' });
    expect(found(check(box, '--base', 'main'))).not.toContain('gate/blocked hard');
    chmodSync(join(box.root, 'src/crane.sh'), 0o755);
    const inTree = check(box, '--base', 'main');
    expect([inTree.code, ...found(inTree)]).toEqual([1, 'gate/blocked hard']);
    chmodSync(join(box.root, 'src/crane.sh'), 0o644);
    box.git('update-index', '--chmod=+x', 'src/crane.sh');
    expect(found(check(box, '--base', 'main'))).toEqual(['gate/blocked hard']);
  });

  test('policy from head: a register cannot be taken out of sight', () => {
    const { box } = onTopic();
    const other = register('port', 'E');
    renameSync(join(box.root, 'open.md'), join(box.root, 'closed.md'));
    writeFileSync(join(box.root, 'closed.md'), register('', 'F'));
    box.commit({ 'other.md': other, 'decisis.toml': '[[register]]\npath = "other.md"\n' });
    const result = check(box, '--base', 'main');
    expect(result.code).toBe(1);
    expect(found(result)).toContain('policy/unread-register hard');
  });

  test.each([
    ['a .gitignore', (root: string) => writeFileSync(join(root, '.gitignore'), 'open.md\n')],
    [
      'a folder that is passed over',
      (root: string) => {
        mkdirSync(join(root, 'vendor'));
        renameSync(join(root, 'open.md'), join(root, 'vendor/open.md'));
      },
    ],
    [
      'a link',
      (root: string) => {
        renameSync(join(root, 'open.md'), join(root, 'open.txt.bak'));
        symlinkSync('open.txt.bak', join(root, 'open.md'));
      },
    ],
  ])('a register that was found, and is hidden by %s, fails the run', (_, hide) => {
    const box = gitRepository();
    box.commit({ 'open.md': OWNED, 'other.md': register('port', 'E') });
    hide(box.root);
    const result = check(box, '--base', 'main');
    expect(result.code).toBe(1);
    expect(found(result)).toContain('policy/unread-register hard');
  });

  test('a register that moves under its name, or as it is, is judged where it is, by the settings of the base', () => {
    const { box } = onTopic(`[[register]]\npath = "open.md"\nname = "cranes"\n`);
    renameSync(join(box.root, 'open.md'), join(box.root, 'cranes.md'));
    expect(found(check(box, '--base', 'main'))).toEqual([]);
    box.commit({ 'cranes.md': UNOWNED, 'decisis.toml': '[[register]]\nname = "cranes"\npath = "cranes.md"\n' });
    expect(found(check(box, '--base', 'main'))).toEqual([
      'resolution/missing-owner hard',
      'policy/judged-by-base advisory',
    ]);
  });

  test('the folder of the settings is that of the base, wherever the change puts some', () => {
    const box = gitRepository();
    box.commit({ 'plans/decisis.toml': SETTINGS, 'plans/open.md': UNOWNED, 'plans/deep/x.md': 'x' });
    box.git('checkout', '--quiet', '-b', 'topic');
    box.commit({ 'plans/decisis.toml': null, 'plans/deep/decisis.toml': '[rules]\nresolution = "off"\n' });
    const result = runCli(join(box.root, 'plans/deep'), ['check', '--json', '--base', 'main']);
    expect([result.code, ...found(result)]).toEqual([
      1,
      'policy/judged-by-base advisory',
      'resolution/missing-owner hard',
    ]);
  });
});

describe('what is compared', () => {
  test('the base is the commit at which the change began, not where its branch is now', () => {
    const { box, base } = onTopic();
    box.commit({ 'open.md': UNOWNED });
    box.git('checkout', '--quiet', 'main');
    box.commit({ 'decisis.toml': `${SETTINGS}[rules]\nresolution = "off"\n` });
    box.git('checkout', '--quiet', 'topic');
    const result = check(box, '--base', 'main');
    expect(report(result).base).toBe(base);
    expect(found(result)).toContain('resolution/missing-owner hard');
  });

  test('--head judges a commit and not what is on the disk; with a detached head too', () => {
    const { box } = onTopic();
    const bad = box.commit({ 'open.md': UNOWNED });
    box.git('checkout', '--quiet', '--detach', 'main');
    expect(check(box, '--base', 'main').code).toBe(0);
    expect(found(check(box, '--base', 'main', '--head', 'topic'))).toEqual(['resolution/missing-owner hard']);
    expect(found(check(box, '--head', bad))).toEqual(['resolution/missing-owner hard']);
    writeFileSync(join(box.root, 'open.md'), 'nothing');
    expect(report(check(box, '--head', 'main')).checked.items).toBe(2);
  });

  test('paths narrow what is judged, in a commit too', () => {
    const { box } = onTopic('');
    box.commit({ 'b/open.md': register('', 'E') });
    expect(report(check(box, '--base', 'main', '--head', 'topic', 'b')).checked.items).toBe(2);
    expect(report(check(box, '--base', 'main', 'open.md')).checked.items).toBe(2);
    expect(check(box, '--head', 'topic', 'c').code).toBe(2);
    expect(check(box, '--head', 'topic', '../open.md').code).toBe(2);
  });

  test('"auto" takes the branch that continuous integration names, else what the HEAD of origin stands for', () => {
    const { box, base } = onTopic();
    box.git('update-ref', 'refs/remotes/origin/main', base);
    box.commit({ 'open.md': UNOWNED });
    box.git('branch', '--force', 'main', 'topic');
    const auto = (env: Readonly<Record<string, string>>) =>
      runCli(box.root, ['check', '--json', '--base', 'auto'], env);
    for (const name of ['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME']) {
      expect(report(auto({ [name]: 'main' })).base).toBe(base);
    }
    expect(auto({}).err).toContain('DCS_GIT_NO_BASE');
    box.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    expect(report(auto({})).base).toBe(base);
    expect(auto({ GITHUB_BASE_REF: 'gone' }).err).toContain('DCS_GIT_UNKNOWN_REVISION');
  });

  test('short ref name: a tag called like the base branch changes nothing', () => {
    const { box, base } = onTopic();
    box.commit({ 'open.md': UNOWNED, 'decisis.toml': `${SETTINGS}[rules]\nresolution = "off"\n` });
    box.git('tag', 'main', 'topic');
    const result = check(box, '--base', 'main');
    expect([result.code, report(result).base]).toEqual([1, base]);
  });

  test('calls of git do not grow with the number of files', () => {
    const { box } = onTopic('');
    const few = report(check(box, '--base', 'main', '--no-branches')).git.calls;
    const files = Array.from({ length: 30 }, (_, at) => [`docs/${at}.md`, register('port', `E${at}`)] as const);
    box.commit(Object.fromEntries(files));
    box.git('branch', '--force', 'main', 'topic');
    for (const [path, text] of files) writeFileSync(join(box.root, path), text.replace('crane', 'winch'));
    const many = report(check(box, '--base', 'main', '--no-branches'));
    expect([few, many.git.calls, many.checked.items]).toEqual([3, 4, 62]);
  });
});

describe('bad input is an error that names the way out, and nothing is written', () => {
  const errorOf = (result: CliResult) => {
    expect([result.code, result.out]).toEqual([2, '']);
    return (JSON.parse(result.err) as { error: { code: string; hint: string } }).error;
  };

  test('a base that is said by steps, and one that would have to be guessed', () => {
    const { box, base } = onTopic();
    box.commit({ 'open.md': UNOWNED });
    for (const name of ['HEAD~1', 'HEAD^', 'topic~1', '@^', `${base}~0`])
      expect([name, report(check(box, '--base', name)).base, check(box, '--base', name).code]).toEqual([name, base, 1]);
    expect(report(check(box, '--base', 'HEAD~1', '--head', 'HEAD~1')).findings).toEqual([]);
    box.git('tag', 'v1', base);
    const hintOf = (name: string): string => errorOf(check(box, '--base', name)).hint;
    expect(hintOf('v1')).toBe('name the tag in full: "refs/tags/v1"');
    expect(hintOf(base.slice(0, 10))).toContain(`which "git rev-parse ${base.slice(0, 10)}" prints`);
    expect(hintOf('main@{1}')).toContain(`which "git rev-parse 'main@{1}'" prints`);
    expect(hintOf('HEAD~7')).toBe('name a commit that is nearer');
    expect(hintOf('@{u}')).toBe('name the base: "--base origin/main"');
  });

  test('a base that is missing', () => {
    const { box } = onTopic();
    expect(errorOf(check(box, '--base', 'origin/release'))).toMatchObject({
      code: 'DCS_GIT_UNKNOWN_REVISION',
      hint: expect.stringContaining(
        'git fetch --no-tags origin +refs/heads/release:refs/remotes/origin/release',
      ) as string,
    });
    expect(errorOf(check(box, '--base', 'f'.repeat(40))).code).toBe('DCS_GIT_UNKNOWN_REVISION');
    expect(errorOf(check(box, '--base', '')).code).toBe('DCS_CLI_INVALID_USAGE');
    expect(errorOf(check(box, '--base=--all')).code).toBe('DCS_GIT_UNKNOWN_REVISION');
  });

  test('a shallow clone: the command that the hint names is the way out', () => {
    const { box } = onTopic();
    for (const text of ['a', 'b', 'c']) box.commit({ 'notes.txt': text });
    const bare = temporaryFolder();
    box.git('clone', '--quiet', '--bare', box.root, bare);
    const clone = join(temporaryFolder(), 'clone');
    box.git('clone', '--quiet', '--depth=1', '--branch=topic', `file://${bare}`, clone);
    const inClone = { ...box, root: clone };
    const missing = errorOf(check(inClone, '--base', 'origin/main'));
    expect(missing.code).toBe('DCS_GIT_UNKNOWN_REVISION');
    box.git('-C', clone, 'fetch', '--quiet', '--depth=1', 'origin', '+refs/heads/main:refs/remotes/origin/main');
    const cut = errorOf(check(inClone, '--base', 'origin/main'));
    expect(cut.code).toBe('DCS_GIT_HISTORY_CUT_OFF');
    const fetch = 'git fetch --unshallow --no-tags origin +refs/heads/main:refs/remotes/origin/main';
    for (const { hint } of [missing, cut]) expect(hint).toContain(fetch);
    box.git('-C', clone, ...fetch.split(' ').slice(1));
    expect(check(inClone, '--base', 'origin/main').code).toBe(0);
  });

  test('a base that was replaced by another history', () => {
    const { box } = onTopic();
    box.git('checkout', '--quiet', '--orphan', 'replaced');
    box.commit({ 'notes.txt': 'another beginning' });
    expect(errorOf(check(box, '--base', 'main')).code).toBe('DCS_GIT_NO_COMMON_ANCESTOR');
  });

  test('a base that is no commit', () => {
    const { box } = onTopic();
    expect(errorOf(check(box, '--base', box.git('rev-parse', 'HEAD:open.md'))).code).toBe('DCS_GIT_NOT_A_COMMIT');
    expect(errorOf(check(box, '--base', box.git('rev-parse', 'HEAD^{tree}'))).code).toBe('DCS_GIT_NOT_A_COMMIT');
  });

  test('a branch without a commit', () => {
    const box = gitRepository();
    writeFileSync(join(box.root, 'open.md'), OWNED);
    expect(errorOf(check(box, '--base', 'main')).code).toBe('DCS_GIT_NO_COMMIT');
    expect(check(box).code).toBe(0);
  });

  test('a folder that is no repository, and a machine without git', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'open.md'), OWNED);
    expect(errorOf(runCli(folder, ['check', '--json', '--base', 'main'])).code).toBe('DCS_GIT_NO_REPOSITORY');
    const { box } = onTopic();
    const without = runCli(box.root, ['check', '--json', '--base', 'main'], { PATH: temporaryFolder() });
    expect(errorOf(without).code).toBe('DCS_GIT_NOT_INSTALLED');
  });

  test('a repository that is damaged', () => {
    const { box, base } = onTopic();
    const tree = box.git('rev-parse', `${base}^{tree}`);
    rmSync(join(box.root, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    expect(errorOf(check(box, '--base', 'main')).code).toBe('DCS_GIT_FAILED');
    writeFileSync(join(box.root, '.git/HEAD'), 'neither a branch nor a commit\n');
    expect(errorOf(check(box, '--base', 'main')).code).toBe('DCS_GIT_FAILED');
  });

  test('settings of the base that cannot be understood', () => {
    const { box, base } = onTopic('[rulez]\n');
    box.commit({ 'decisis.toml': SETTINGS });
    const error = errorOf(check(box, '--base', 'main'));
    expect(error).toMatchObject({ code: 'DCS_CONFIG_INVALID' });
    expect(JSON.stringify(error)).toContain(`${base.slice(0, 10)}:decisis.toml`);
  });
});

test('S3-02 the boundaries of all documents of a change are read in one more call of git, whatever their number', () => {
  const { box } = onTopic();
  const plans = (words: string): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`plans/${at}.md`, `# Plan ${at}\n\nBoundary: no code.\n\n${words}\n`]),
    );
  box.git('checkout', '--quiet', 'main');
  box.commit(plans('One.'));
  box.git('checkout', '--quiet', '-B', 'topic');
  const calls = (): number => report(check(box, '--base', 'main')).git.calls;
  box.commit({ ...plans('One.'), 'plans/0.md': '# Plan 0\n\nBoundary: no code.\n\nTwo.\n', 'src/a.ts': '' });
  expect(found(check(box, '--base', 'main'))).toEqual(['document/boundary-crossed soft']);
  const one = calls();
  box.commit(plans('Two.'));
  expect(calls()).toBe(one);
  expect(found(check(box, '--base', 'main'))).toHaveLength(12);
  expect(found(check(box, '--base', 'main', '--head', 'topic'))).toHaveLength(12);
});
