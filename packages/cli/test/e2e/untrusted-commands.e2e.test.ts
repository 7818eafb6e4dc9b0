// SR01: a command that the base states and an administrator allows, in a repository whose change edits what the command loads. Each way
// is shown to work where the working tree is trusted, and must then not work.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { gitRepository, temporaryFolder } from '../git-repository.ts';
import { runCli, type CliResult } from '../run-cli.ts';

const CANARY = join(process.env['TMPDIR'] ?? '/tmp', `decisis-command-canary-${process.pid}`);
const REGISTER = '| ID | Decision | Status | Owner |\n|---|---|---|---|\n| D-1 | Which crane | open | port |\n';
const SH = `: > ${CANARY}\n`;
const JS = `require('node:fs').writeFileSync(${JSON.stringify(CANARY)}, '');\n`;

afterEach(() => rmSync(CANARY, { force: true }));

interface Way {
  readonly words: readonly string[];
  readonly base: Readonly<Record<string, string | null>>;
  readonly head: Readonly<Record<string, string | null>>;
  /** What the change is told to have done. */
  readonly told: string;
  /** Where decisis.toml stands. */
  readonly folder?: string;
  /** What is done to the working tree and never committed. */
  readonly afterwards?: (root: string) => void;
}

const node = (...words: readonly string[]) => [process.execPath, ...words];
const changed = (path: string) => `${path} is not as the base has it, and the command may load it`;
const added = (path: string) => `${path} is not in the base, and the command may load it`;

const WAYS: Readonly<Record<string, Way>> = {
  'the script itself': {
    words: ['/bin/sh', 'scripts/look.sh'],
    base: { 'scripts/look.sh': 'exit 0\n' },
    head: { 'scripts/look.sh': SH },
    told: changed('scripts/look.sh'),
  },
  'a script that the base does not have': {
    words: node('scripts'),
    base: {},
    head: { 'scripts/index.js': JS },
    told: added('scripts/index.js'),
  },
  'a word within a script of a shell': {
    words: ['/bin/sh', '-c', 'cd scripts && . ./look.sh'],
    base: { 'scripts/look.sh': 'exit 0\n' },
    head: { 'scripts/look.sh': SH },
    told: changed('scripts/look.sh'),
  },
  'what the script takes in from another folder': {
    words: node('scripts/look.js'),
    base: { 'scripts/look.js': "require('../lib/part.js');\n", 'lib/part.js': '0;\n' },
    head: { 'lib/part.js': JS },
    told: changed('lib/part.js'),
  },
  'a document that a script takes in': {
    words: ['/bin/sh', 'scripts/look.sh'],
    base: { 'scripts/look.sh': '. docs/notes.md\n', 'docs/notes.md': 'exit 0\n' },
    head: { 'docs/notes.md': SH },
    told: changed('docs/notes.md'),
  },
  'a file that a program finds by itself': {
    words: ['/usr/bin/make', '--silent', 'look'],
    base: { Makefile: 'look:\n\t@true\n' },
    head: { GNUmakefile: `look:\n\t${SH}` },
    told: added('GNUmakefile'),
  },
  'an installed package': {
    words: node('scripts/look.js'),
    base: { 'scripts/look.js': "try { require('crane'); } catch {}\n" },
    head: { 'node_modules/crane/index.js': JS },
    told: added('node_modules/crane/index.js'),
  },
  'a setting that turns a name to another file': {
    words: node('scripts/look.js'),
    base: {
      'scripts/look.js': "require('#part');\n",
      'package.json': '{ "imports": { "#part": "./lib/part.js" } }\n',
      'lib/part.js': '0;\n',
      'spare/part.js': JS,
    },
    head: { 'package.json': '{ "imports": { "#part": "./spare/part.js" } }\n' },
    told: changed('package.json'),
  },
  'a file that is taken away, so that another one is found': {
    words: node('scripts/look.js'),
    base: {
      'scripts/look.js': "require('../lib/part');\n",
      'lib/part.js': '0;\n',
      'lib/part/index.js': JS,
    },
    head: { 'lib/part.js': null },
    told: 'lib/part.js of the base is gone, and the command may load it',
  },
  'a file above the folder of the settings': {
    words: node('look.js'),
    folder: 'port',
    base: { 'port/look.js': "require('../lib/part.js');\n", 'lib/part.js': '0;\n' },
    head: { 'lib/part.js': JS },
    told: changed('../lib/part.js'),
  },
  'a link to another folder': {
    words: node('scripts/look.js'),
    base: {
      'scripts/look.js': "require('../lib/part.js');\n",
      'lib/part.js': '0;\n',
      'spare/part.js': JS,
    },
    head: { 'lib/part.js': null },
    afterwards: (root) => {
      rmSync(join(root, 'lib'), { recursive: true, force: true });
      symlinkSync('spare', join(root, 'lib'));
    },
    told: 'lib/part.js of the base is gone, and the command may load it',
  },
  'a file that is not committed, and ignored by the base': {
    words: node('scripts/look.js'),
    base: { 'scripts/look.js': "try { require('crane'); } catch {}\n", '.gitignore': 'node_modules/\n' },
    head: {},
    afterwards: (root) => {
      mkdirSync(join(root, 'node_modules/crane'), { recursive: true });
      writeFileSync(join(root, 'node_modules/crane/index.js'), JS);
    },
    told: added('node_modules/crane/index.js'),
  },
};

function checked({ words, base, head, folder = '', afterwards }: Way, more = ''): CliResult {
  const box = gitRepository();
  const settings = `[[sentinel]]\nid = "S1"\ndecision = "D-1"\nstatement = "x"\nkind = "command"\ncommand = ${JSON.stringify(words)}\n`;
  box.commit({ [join(folder, 'open.md')]: REGISTER, [join(folder, 'decisis.toml')]: settings, ...base });
  box.git('checkout', '--quiet', '-b', 'topic');
  box.commit(head);
  afterwards?.(box.root);
  const allow = join(temporaryFolder(), 'allow.toml');
  writeFileSync(allow, `commands = [${JSON.stringify(words)}]\n${more}`);
  const rules = ['--rule', 'sentinel/failed', '--rule', 'sentinel/unrunnable'];
  return runCli(join(box.root, folder), ['check', '--base', 'main', ...rules, '--allow', allow]);
}

describe.each(Object.entries(WAYS).filter(([, { words }]) => existsSync(words[0] ?? '')))(
  'SR01 a change runs nothing by %s',
  (_, way) => {
    test('where the working tree is not trusted', () => {
      const { out, code } = checked(way);
      expect(existsSync(CANARY)).toBe(false);
      expect(out).toContain(way.told);
      expect(code).toBe(1);
    });

    test('and it would, where it is', () => {
      checked(way, 'working-tree = true');
      expect(existsSync(CANARY)).toBe(true);
    });

    test('and the command runs, where everything is as the base has it', () => {
      const { out } = checked({ ...way, head: {}, afterwards: () => undefined });
      // What the base does not have cannot be loaded, so that one ran and failed.
      expect(out).toContain(Object.keys(way.base).length === 0 ? 'sentinel/failed' : 'clean');
    });
  },
);

test('a change of anything is enough, for nobody knows what a program loads', () => {
  const way = { words: ['/bin/true'], base: { 'note.txt': 'x\n' }, head: { 'note.txt': 'y\n' }, told: '' };
  expect(checked(way).out).toContain(changed('note.txt'));
  expect(checked({ ...way, head: {} }).out).toContain('clean');
  expect(
    checked({ ...way, head: {}, afterwards: (root) => mkdirSync(join(root, 'empty/still'), { recursive: true }) }).out,
  ).toContain('clean');
});
