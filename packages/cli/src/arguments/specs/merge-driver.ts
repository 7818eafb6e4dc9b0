import type { CommandSpec } from '../command-spec.ts';
import { CHANGE } from '../shared-options.ts';

/** `decisis merge-driver` as data. */
export const MERGE_DRIVER: CommandSpec = {
  name: 'merge-driver',
  group: 'set up',
  summary: 'lets git merge registers by row and field',
  usage: 'BASE OURS THEIRS [PATH [SIZE [LABEL...]]]',
  description: [
    'With --install, git calls it for the registers of this repository in every merge, rebase and cherry-pick of this clone.',
    'Git names three files; the merged text is written over OURS. Exit code 0: merged; 1: conflicts, which the text shows; above 128: not merged, and OURS is as it was.',
  ],
  minArguments: 0,
  maxArguments: 8,
  options: [
    { name: 'install', summary: 'name the registers in .gitattributes and the driver in .git/config' },
    { name: 'uninstall', summary: 'take both out again' },
    ...CHANGE,
  ],
  writesWith: ['install', 'uninstall'],
  examples: [
    { line: 'decisis merge-driver --install --dry-run', says: 'what would be written' },
    { line: 'decisis merge-driver --install', says: 'once in every clone' },
    { line: 'decisis merge-driver base.md ours.md theirs.md', says: 'merge three files by hand' },
  ],
  failureCode: 129,
};
