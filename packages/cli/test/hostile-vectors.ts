import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitSandbox } from '@decisis/testing';
import { temporaryFolder } from './git-repository.ts';

/** A program that leaves a mark when anybody starts it, and the place of its marks. */
export interface Canary {
  readonly program: string;
  hasRun(): boolean;
  reset(): void;
}

/** One way in which a checkout tries to get a program of its own started. */
export interface Vector {
  readonly name: string;
  readonly plant: (box: GitSandbox, canary: Canary) => void;
  /** A use of git that falls for it, so that silence elsewhere means something; absent where it needs a terminal or a remote. */
  readonly control?: (box: GitSandbox, canary: Canary) => void;
  /** Where the commands are run, below the root. */
  readonly folder?: string;
  readonly environment?: (box: GitSandbox, canary: Canary) => Readonly<Record<string, string>>;
}

/** A fresh canary outside of every repository. */
export function newCanary(): Canary {
  const folder = temporaryFolder();
  const marks = join(folder, 'marks');
  const program = join(folder, 'canary');
  mkdirSync(marks);
  writeFileSync(program, `#!/bin/sh\n: > "${marks}/$$"\ncat >/dev/null 2>&1 </dev/null\nexit 1\n`);
  chmodSync(program, 0o755);
  return {
    program,
    hasRun: () => readdirSync(marks).length > 0,
    reset: () => {
      for (const mark of readdirSync(marks)) rmSync(join(marks, mark));
    },
  };
}

const HOOKS = ['pre-commit', 'post-checkout', 'post-index-change', 'reference-transaction', 'fsmonitor-watchman'];

const set = ({ git }: GitSandbox, settings: Readonly<Record<string, string>>): void => {
  for (const [key, value] of Object.entries(settings)) git('config', key, value);
};
const attributes = ({ root }: GitSandbox, line: string): void =>
  writeFileSync(join(root, '.gitattributes'), `${line}\n`);
const hooks = (folder: string, { program }: Canary): void => {
  mkdirSync(folder, { recursive: true });
  for (const hook of HOOKS) {
    rmSync(join(folder, hook), { force: true });
    symlinkSync(program, join(folder, hook));
  }
};
const tryGit =
  (...args: readonly string[]) =>
  ({ git }: GitSandbox): void => {
    try {
      git(...args);
    } catch {
      // A canary fails on purpose.
    }
  };
const touch = ({ root }: GitSandbox): void => writeFileSync(join(root, 'open.md'), `${readOpen(root)}\n`);
const readOpen = (root: string): string => readFileSync(join(root, 'open.md'), 'utf8');

/** A partial clone whose remote is a program: an object that is missing would be fetched by starting it. */
const promisor = (box: GitSandbox, remote: Readonly<Record<string, string>>): void => {
  set(box, {
    'core.repositoryFormatVersion': '1',
    'extensions.partialClone': 'origin',
    'remote.origin.promisor': 'true',
    'remote.origin.partialCloneFilter': 'blob:none',
    ...remote,
  });
  const blob = box.git('rev-parse', 'main:open.md');
  const object = join(box.root, '.git/objects', blob.slice(0, 2), blob.slice(2));
  rmSync(object, { force: true });
  touch(box);
};
const MISSING = tryGit('cat-file', '-p', 'main:open.md');

/** The ways in. */
export const VECTORS: readonly Vector[] = [
  {
    name: 'core.fsmonitor',
    plant: (box, { program }) => set(box, { 'core.fsmonitor': program }),
    control: tryGit('status'),
  },
  {
    name: 'core.hooksPath',
    plant: (box, canary) => {
      hooks(join(box.root, 'tools/hooks'), canary);
      set(box, { 'core.hooksPath': 'tools/hooks' });
    },
    control: tryGit('commit', '--allow-empty', '-m', 'x'),
  },
  {
    name: 'hooks in .git',
    plant: (box, canary) => hooks(join(box.root, '.git/hooks'), canary),
    control: tryGit('commit', '--allow-empty', '-m', 'x'),
  },
  {
    name: 'a text conversion of .gitattributes',
    plant: (box, { program }) => {
      attributes(box, '* diff=x');
      set(box, { 'diff.x.textconv': program, 'diff.x.command': program });
    },
    control: tryGit('diff', 'main'),
  },
  {
    name: 'diff.external',
    plant: (box, { program }) => set(box, { 'diff.external': program }),
    control: tryGit('diff', 'main'),
  },
  {
    name: 'a filter of .gitattributes',
    plant: (box, { program }) => {
      attributes(box, '* filter=x text=auto working-tree-encoding=UTF-16');
      set(box, { 'filter.x.clean': program, 'filter.x.smudge': program, 'filter.x.required': 'true' });
      touch(box);
    },
    control: tryGit('add', 'open.md'),
  },
  {
    name: 'a filter process of .git/info/attributes',
    plant: (box, { program }) => {
      mkdirSync(join(box.root, '.git/info'), { recursive: true });
      writeFileSync(join(box.root, '.git/info/attributes'), '* filter=x merge=x\n');
      set(box, { 'filter.x.process': program, 'merge.x.driver': program, 'merge.default': 'x' });
      touch(box);
    },
    control: tryGit('add', 'open.md'),
  },
  {
    name: 'an alias',
    plant: (box, { program }) => {
      for (const name of ['state', 'cat-file', 'ls-tree', 'merge-base', 'for-each-ref']) {
        set(box, { [`alias.${name}`]: `!${program}` });
      }
    },
    control: tryGit('state'),
  },
  {
    name: 'a pager',
    plant: (box, { program }) =>
      set(box, {
        'core.pager': program,
        'pager.log': program,
        'pager.ls-tree': program,
        'pager.for-each-ref': program,
      }),
  },
  {
    name: 'a credential helper',
    plant: (box, { program }) => set(box, { 'credential.helper': `!${program}`, 'core.askPass': program }),
    control: ({ root }) => {
      spawnSync('git', ['credential', 'fill'], { cwd: root, input: 'protocol=https\nhost=example.test\n\n' });
    },
  },
  {
    name: 'core.sshCommand of a promisor remote',
    plant: (box, { program }) =>
      promisor(box, {
        'core.sshCommand': program,
        'core.gitProxy': program,
        'remote.origin.url': 'ssh://example.test/x',
        'protocol.ssh.allow': 'always',
      }),
    control: MISSING,
  },
  {
    name: 'the upload-pack of a promisor remote',
    plant: (box, { program }) =>
      promisor(box, {
        'remote.origin.url': box.root,
        'remote.origin.uploadpack': program,
        'protocol.file.allow': 'always',
      }),
    control: MISSING,
  },
  {
    name: 'a remote that is a program',
    plant: (box, { program }) =>
      promisor(box, { 'remote.origin.url': `ext::${program}`, 'protocol.ext.allow': 'always' }),
    control: MISSING,
  },
  {
    name: 'include and includeIf',
    plant: (box, { program }) => {
      writeFileSync(
        join(box.root, 'tools.config'),
        `[core]\n\tfsmonitor = ${program}\n[diff]\n\texternal = ${program}\n`,
      );
      set(box, { 'include.path': '../tools.config', 'includeIf.gitdir:**.path': '../tools.config' });
    },
    control: tryGit('status'),
  },
  {
    name: 'a signature check',
    plant: (box, { program }) => {
      set(box, { 'gpg.program': program, 'log.showSignature': 'true', 'gpg.ssh.program': program });
      const [header, ...message] = box.git('cat-file', 'commit', 'topic').split('\n\n');
      const signed = `${header}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n${message.join('\n\n')}\n`;
      writeFileSync(join(box.root, '.git/signed'), signed);
      box.git('update-ref', 'refs/heads/topic', box.git('hash-object', '-t', 'commit', '-w', '.git/signed'));
    },
    control: tryGit('log', '-1', 'topic'),
  },
  {
    name: 'a bare repository in docs/adr',
    plant: ({ root }, { program }) => {
      const folder = join(root, 'docs/adr');
      mkdirSync(folder, { recursive: true });
      execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder]);
      writeFileSync(
        join(folder, 'config'),
        `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ..\n\tfsmonitor = ${program}\n`,
      );
    },
    control: ({ root }) => {
      spawnSync('git', ['status'], { cwd: join(root, 'docs/adr') });
    },
    folder: 'docs/adr',
  },
  {
    name: 'a submodule with settings of its own',
    plant: (box, { program }) => {
      const commit = box.git('rev-parse', 'main');
      writeFileSync(join(box.root, '.gitmodules'), `[submodule "x"]\n\tpath = sub\n\turl = ext::${program}\n`);
      box.git('update-index', '--add', '--cacheinfo', `160000,${commit},sub`);
      box.git('clone', '--quiet', '--no-local', `file://${box.root}`, join(box.root, 'sub'));
      writeFileSync(join(box.root, 'sub/.git/config'), `[core]\n\tfsmonitor = ${program}\n`);
    },
    control: tryGit('status'),
  },
  {
    name: 'a .GIT folder, on a file system that folds case',
    plant: ({ root }, { program }) => {
      mkdirSync(join(root, '.GIT/hooks'), { recursive: true });
      writeFileSync(join(root, '.GIT/config'), `[core]\n\tfsmonitor = ${program}\n`);
      writeFileSync(join(root, '.GIT/open.md'), '| ID | Decision | Status |\n|---|---|---|\n| X-1 | y | open |\n');
    },
  },
  {
    name: 'a git in node_modules/.bin, first on the search path',
    plant: ({ root }, { program }) => {
      mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
      for (const name of ['git', 'node', 'sh']) symlinkSync(program, join(root, 'node_modules/.bin', name));
    },
    environment: ({ root }) => ({ PATH: `${join(root, 'node_modules/.bin')}:.:${process.env['PATH'] ?? ''}` }),
    control: ({ root }) => {
      spawnSync('git', ['status'], {
        cwd: root,
        env: { PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` },
      });
    },
  },
  {
    name: 'programs where tools look for settings',
    plant: ({ root }, { program }) => {
      const script = `import { spawnSync } from 'node:child_process';\nspawnSync(${JSON.stringify(program)});\n`;
      for (const name of ['decisis.config.js', 'decisis.config.mjs', '.decisisrc.js', 'index.js']) {
        writeFileSync(join(root, name), script);
      }
      writeFileSync(join(root, 'package.json'), `{ "type": "module", "scripts": { "postinstall": "${program}" } }`);
      writeFileSync(
        join(root, 'open.md'),
        `---js\n{ "x": require("child_process").spawnSync("${program}") }\n---\n${readOpen(root)}`,
      );
    },
  },
  {
    name: 'variables of the environment',
    plant: () => {},
    environment: (_, { program }) => ({
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: program,
      GIT_EXTERNAL_DIFF: program,
      GIT_SSH_COMMAND: program,
      GIT_PAGER: program,
      GIT_ASKPASS: program,
      GIT_DIR: '/nonexistent',
    }),
    control: ({ root }, { program }) => {
      const env = {
        ...process.env,
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'core.fsmonitor',
        GIT_CONFIG_VALUE_0: program,
      };
      spawnSync('git', ['status'], { cwd: root, env });
    },
  },
  {
    name: 'settings of the user',
    plant: ({ root }, { program }) =>
      writeFileSync(join(root, '.gitconfig'), `[core]\n\tfsmonitor = ${program}\n\thooksPath = .\n`),
    environment: ({ root }) => ({ HOME: root }),
    control: ({ root }) => {
      spawnSync('git', ['status'], { cwd: root, env: { PATH: process.env['PATH'], HOME: root } });
    },
  },
];
