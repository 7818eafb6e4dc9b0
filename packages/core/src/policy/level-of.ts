import { findingEntry, type RuleId } from '../findings/catalogue.ts';
import { isLowerable, isRuleLowerable, type ExcusedFinding } from '../findings/excusable.ts';
import { LEVELS, levelOfSeverity, type Level } from './level.ts';

type Levels = Readonly<Record<string, Level>>;

/** The level of a rule: what is said of its id, else of its category, else the catalogue's; that one too where it may not be lowered. */
export function levelOf(ruleId: RuleId, policy: { readonly levels: Levels }): Level {
  return levelUnder(ruleId, policy, isRuleLowerable(ruleId));
}

/** The level of a finding: that of its rule, unless a finding with its message may not be lowered. */
export function levelOfFinding(finding: ExcusedFinding, policy: { readonly levels: Levels }): Level {
  return levelUnder(finding.ruleId, policy, isLowerable(finding));
}

function levelUnder(ruleId: RuleId, { levels }: { readonly levels: Levels }, mayBeLowered: boolean): Level {
  const { category, severity } = findingEntry(ruleId);
  const own = levelOfSeverity(severity);
  const asked = levels[ruleId] ?? levels[category] ?? own;
  return !mayBeLowered && LEVELS.indexOf(asked) > LEVELS.indexOf(own) ? own : asked;
}
