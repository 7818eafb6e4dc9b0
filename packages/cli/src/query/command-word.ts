import { shellWord } from '../output/shell-word.ts';
import type { Row } from './row.ts';

/** An item as a command that is shown to be copied names it: behind its register where others have its identifier as well. */
export function commandWord(rows: readonly Row[], { summary }: Row): string {
  const name = summary.id ?? summary.key;
  const same = rows.filter((other) => (other.summary.id ?? other.summary.key).toLowerCase() === name.toLowerCase());
  if (same.length < 2) return shellWord(name);
  const isTwice = same.filter((other) => other.summary.register === summary.register).length > 1;
  const { key, register } = summary;
  return shellWord(`${register}:${isTwice && summary.id === key ? `${key}#1` : key}`);
}
