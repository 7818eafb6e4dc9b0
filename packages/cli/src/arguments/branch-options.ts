import type { OptionSpec } from './command-spec.ts';

/** Options of every command that looks at identifiers on other branches. */
export const BRANCH_OPTIONS: readonly OptionSpec[] = [
  { name: 'branches', isNegatable: true, summary: 'look at other branches (the default); --no-branches does not' },
  {
    name: 'refs',
    value: 'GLOB',
    isList: true,
    summary: 'instead of all branches, the refs that GLOB matches: "refs/pull/*/head"',
  },
  { name: 'heads', value: 'FOLDER', summary: 'also the checked-out trees that are the folders of FOLDER' },
];
