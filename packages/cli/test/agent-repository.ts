import { spawnSync } from 'node:child_process';
import { BIN, type CliResult } from './run-cli.ts';

/** A harbour with two sentinels, a gate, and a folder for proposals. */
export const AGENT_FILES: Readonly<Record<string, string>> = {
  'decisis.toml': `[[sentinel]]
id = "no-night-lifting"
decision = "D-002"
statement = "no crane lifts at night"
kind = "absent"
paths = ["src/**"]
patterns = ["liftAtNight"]
tripwire = "liftAtNight()"

[[gate]]
node = "M1"
requires = "D-001"
paths = ["src/crane/**"]

[agents]
proposals = "decisions/proposals"
`,
  'decisions/harbour.md': `# Decisions of the harbour

| ID | Decision | Status | Owner | Due | Impact if delayed |
|---|---|---|---|---|---|
| D-001 | Crane supplier | open | port-works | 2026-03-01 | Blocks M1 |
| D-002 | Night shift rules | accepted | crew | 2026-02-01 | none |
| D-003 | Lifting at night with lamps | rejected | crew | 2026-01-15 | none |
`,
  'src/port.ts': 'export const port = 1;\n',
};

/** Runs the command with a text on its standard input. */
export function runWithInput(cwd: string, args: readonly string[], input: string): CliResult {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, DECISIS_CACHE: 'off' };
  const run = spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: 'utf8', input, env });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
