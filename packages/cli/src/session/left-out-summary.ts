import type { LeftOut, LeftOutReason } from '@decisis/workspace';

/** Reasons that a person may not expect; the rest (ignored files, vendored folders) is as it should be. */
const TELLING: Partial<Record<LeftOutReason, string>> = {
  'too-large': 'too large',
  binary: 'not text',
  unreadable: 'unreadable',
  'symlink-out-of-tree': 'linked from outside',
  'nested-repository': 'a repository of its own',
};

/** One line about documents that were left out for a reason worth knowing; empty when there are none. */
export function summarizeLeftOut(leftOut: readonly LeftOut[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of leftOut) {
    const words = TELLING[reason];
    if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  if (counts.size === 0) return '';
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const reasons = [...counts].map(([words, count]) => (counts.size === 1 ? words : `${count} ${words}`)).join(', ');
  return `${total} left out (${reasons}); "decisis init --dry-run" names ${total === 1 ? 'it' : 'them'}`;
}
