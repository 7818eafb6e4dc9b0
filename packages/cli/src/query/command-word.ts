import { nameApart } from '@decisis/core';
import { shellWord } from '../output/shell-word.ts';
import type { Row } from './row.ts';

/** An item as a command that is shown to be copied names it: behind its register where others have its identifier as well. */
export function commandWord(rows: readonly Row[], { summary }: Row): string {
  const name = summary.id ?? summary.key;
  const same = rows
    .map((row) => row.summary)
    .filter((other) => (other.id ?? other.key).toLowerCase() === name.toLowerCase());
  return shellWord(same.length < 2 ? name : nameApart(summary, same));
}
