import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AGENT_FILES } from '../agent-repository.ts';
import { runCli, type CliResult } from '../run-cli.ts';
import { temporaryFolder, temporaryRepository } from '../temporary-repository.ts';

/** Runs the command on a machine where nobody installed some packages. */
function runWithout(packages: readonly string[], cwd: string, args: readonly string[]): CliResult {
  const preload = join(temporaryFolder(), 'without.mjs');
  writeFileSync(
    preload,
    `import { registerHooks } from 'node:module';
const absent = ${JSON.stringify(packages)};
registerHooks({
  resolve(specifier, context, next) {
    if (!absent.some((name) => specifier === name || specifier.startsWith(name + '/'))) return next(specifier, context);
    throw Object.assign(new Error('Cannot find package ' + specifier), { code: 'ERR_MODULE_NOT_FOUND' });
  },
});
`,
  );
  return runCli(cwd, args, { NODE_OPTIONS: `--import=${pathToFileURL(preload).href}` });
}

const SENTINEL = `[[sentinel]]
id = "lamps"
decision = "D-002"
statement = "a crane lifts only where lamps are given"
kind = "ast"
language = "typescript"
paths = ["src/**"]
pattern = "crane.lift($LOAD)"
tripwire = "crane.lift(container)"
`;

test('A-05 without the engine of structure its sentinels could not observe, with the line that installs it', () => {
  const root = temporaryRepository({ ...AGENT_FILES, 'decisis.toml': SENTINEL });
  const { code, out } = runWithout(['@ast-grep/napi'], root, ['check', '--rule', 'sentinel/unrunnable']);
  expect(code).toBe(1);
  expect(out).toContain('lamps could not observe: the engine that reads the structure of code is not installed');
  expect(out).toMatch(/hint  install it beside the program with "npm install --prefix \S+ @ast-grep\/napi"/);
  const tried = runWithout(['@ast-grep/napi'], root, ['sentinel', 'test']);
  expect([tried.code, tried.out]).toEqual([1, expect.stringContaining('could not be tried')]);
});

test('without the SDK of the protocol "mcp" refuses with the line that installs it, and nothing else needs it', () => {
  const root = temporaryRepository(AGENT_FILES);
  const { code, out, err } = runWithout(['@modelcontextprotocol/server'], root, ['mcp']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('DCS_CLI_MISSING_PEER');
  expect(err).toMatch(/install it beside the program with "npm install --prefix \S+ @modelcontextprotocol\/server"/);
  expect(runWithout(['@modelcontextprotocol/server'], root, ['list']).code).toBe(0);
});
