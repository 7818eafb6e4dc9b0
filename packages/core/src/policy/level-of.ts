import { findingEntry, type RuleId } from '../findings/catalogue.ts';
import { isRuleLowerable } from '../findings/excusable.ts';
import { LEVELS, levelOfSeverity, type Level } from './level.ts';

type Levels = Readonly<Record<string, Level>>;

/** The level of a rule: what is said of its id, else of its category, else the catalogue's; that one too where it may not be lowered. */
export function levelOf(ruleId: RuleId, { levels }: { readonly levels: Levels }): Level {
  const { category, severity } = findingEntry(ruleId);
  const own = levelOfSeverity(severity);
  const asked = levels[ruleId] ?? levels[category] ?? own;
  return !isRuleLowerable(ruleId) && LEVELS.indexOf(asked) > LEVELS.indexOf(own) ? own : asked;
}
