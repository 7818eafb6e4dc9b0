import { createFinding } from '../../findings/finding.ts';
import { idleNames } from '../names-in-settings.ts';
import { namesAlike } from '../names-alike.ts';
import type { Rule } from '../rule.ts';

/** A register or an item that the settings name and nothing bears. A run that reads only some registers cannot know. */
export const unknownName: Rule = {
  id: 'policy/unknown-name',
  *check(context) {
    if (context.isPartial) return;
    for (const { name, user, wanted, isPattern, location, known } of idleNames(context)) {
      if (isPattern) continue;
      const place = { location, anchor: `${user} ${name}` };
      yield createFinding('policy/unknown-name', 'unknown', { name, user, wanted, known: nearest(name, known) }, place);
    }
  },
};

/** The names that are alike; where none is, a few of those that there are. */
function nearest(name: string, known: readonly string[]): readonly string[] {
  const alike = namesAlike(name, known);
  return alike.length > 0 ? alike : known.slice(0, 3);
}
