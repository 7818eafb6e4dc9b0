/** One step of `npm run check`. */
export interface CheckStep {
  readonly name: string;
  readonly comment: string;
  readonly command: readonly string[];
  /** A path from the root without which the step has nothing to look at; it is then named as not run. */
  readonly needs?: string;
}

/** Everything besides the tests that must hold, quick steps first. */
export const CHECK_STEPS: readonly CheckStep[] = [
  { name: 'format', comment: 'one layout, written by "npm run format"', command: ['oxfmt', '--check'] },
  {
    name: 'lint',
    comment: 'type-aware rules, pure core, file sizes',
    command: ['oxlint', '--type-aware', '--deny-warnings'],
  },
  { name: 'types', comment: 'strict TypeScript in every package, test and script', command: ['tsc', '-b'] },
  { name: 'boundaries', comment: 'who may import whom', command: ['node', 'scripts/boundaries/run.ts'] },
  { name: 'generated', comment: 'generated files are up to date', command: ['node', 'scripts/generate.ts', '--check'] },
  { name: 'unused', comment: 'no unused file, export or dependency', command: ['knip'] },
  {
    name: 'licences',
    comment: 'run-time dependencies are permissive',
    command: ['node', 'scripts/checks/licences.ts'],
  },
  {
    name: 'packages',
    comment: 'the packed packages hold together, have types and start',
    command: ['node', 'scripts/packaging/check-packages.ts'],
  },
  {
    name: 'decisions: list',
    comment: 'Decisis reads the decisions of this project',
    command: ['node', 'packages/cli/bin/decisis.cjs', 'list', 'decisions'],
    needs: 'decisions',
  },
  {
    name: 'decisions: parse',
    comment: 'and understands every range of them',
    command: ['node', 'scripts/checks/own-decisions.ts'],
    needs: 'decisions',
  },
  {
    name: 'decisions: verify',
    comment: 'and what is locked says what it was locked with',
    command: ['node', 'packages/cli/bin/decisis.cjs', 'verify', 'decisions'],
    needs: 'decisis.lock',
  },
  {
    name: 'decisions: check',
    comment: 'and the code holds to them, by the sentinels of decisis.toml',
    command: ['node', 'packages/cli/bin/decisis.cjs', 'check'],
    needs: 'decisis.toml',
  },
];
