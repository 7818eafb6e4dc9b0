import type { LockProblem } from './read-lock-file.ts';

/** What is wrong with a lockfile, in words that end a sentence. */
export function lockProblemWords({ kind, about }: LockProblem): string {
  switch (kind) {
    case 'conflict-marker':
      return `a conflict mark: ${about}`;
    case 'unknown-line':
      return `a line that no command writes: ${about}`;
    case 'unknown-format':
      return about === '' ? 'no line "format = 1"' : `format ${about}, which this version does not know`;
    case 'missing-value':
      return `the entry has no ${about}`;
    case 'wrong-value':
      return `the entry has a wrong ${about}`;
    case 'duplicate':
      return `a second entry of ${about}`;
    case 'unsorted':
      return `${about} stands out of order`;
    case 'edited':
      return `${about} was edited by hand: its text, digest and seal do not fit each other`;
    case 'truncated':
      return 'the file is cut off: its last line is missing';
  }
}
