import { createFinding } from '../../findings/finding.ts';
import { atFile } from '../place.ts';
import type { Rule } from '../rule.ts';

const SETTINGS = 'decisis.toml';
const LOCK = 'decisis.lock';

/** A change that edits what it is judged by: its author should know why the edit has no effect yet. */
export const judgedByBase: Rule = {
  id: 'policy/judged-by-base',
  *check({ change, repository, policy }) {
    if (change === undefined) return;
    for (const path of [SETTINGS, LOCK, policy.baseline]) {
      const before = change.repository.text(path);
      const after = repository.text(path);
      if (meaningOf(before) === meaningOf(after)) continue;
      const kind = before === undefined ? 'added' : after === undefined ? 'deleted' : 'edited';
      yield createFinding(
        'policy/judged-by-base',
        'edited',
        { path, base: change.base, change: kind },
        { location: atFile(path), anchor: path },
      );
    }
  },
};

/** The text without what changes nothing: comments, empty lines, kind of line break. */
function meaningOf(text: string | undefined): string | undefined {
  return text
    ?.split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !line.trimStart().startsWith('#'))
    .join('\n');
}
