import { createFinding } from '../../findings/finding.ts';
import { idleNames } from '../names-in-settings.ts';
import type { Rule } from '../rule.ts';

/** A pattern or a loose word of the settings that nothing matches. A run that reads only some registers cannot know. */
export const matchesNothing: Rule = {
  id: 'policy/matches-nothing',
  *check(context) {
    if (context.isPartial) return;
    for (const { name, user, wanted, isPattern, location } of idleNames(context)) {
      if (!isPattern) continue;
      const place = { location, anchor: `${user} ${name}` };
      yield createFinding('policy/matches-nothing', 'nothing', { name, user, wanted }, place);
    }
  },
};
