import { DecisisError, LEVELS, RULE_IDS, type Policy, type ReportedLevel, type RuleId } from '@decisis/core';
import { nearestNames } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';

/** What a command line of `check` says about judging. */
export interface Judging {
  /** The policy with what the command line overrides. */
  policy(policy: Policy): Policy;
  /** Which rules to look by; undefined for all. */
  readonly isWanted: ((rule: RuleId) => boolean) | undefined;
  /** Whether only a part of the repository or of the rules is looked at. */
  readonly isPartial: boolean;
  /** Whether a change or another commit is judged instead of what is there. */
  readonly isOfChange: boolean;
}

/** How much of the findings is shown to people. */
export interface Shown {
  readonly level: ReportedLevel;
  readonly max: number;
  readonly isSummary: boolean;
  readonly hasExcused: boolean;
  readonly hasPasses: boolean;
}

const MAX_SHOWN = 100;

/** The judging that a command line asks for; a mistyped name is refused before anything is read. */
export function judgingOf(invocation: Invocation): Judging {
  const failLevel = levelOf(invocation, 'fail-level');
  const names = invocation.list('rule');
  for (const name of names) if (!isKnown(name)) throw unknownRule(name);
  const isWanted = (rule: RuleId): boolean => names.some((name) => rule === name || rule.startsWith(`${name}/`));
  return {
    policy: (policy) => (failLevel === undefined ? policy : { ...policy, failLevel }),
    isWanted: names.length === 0 ? undefined : isWanted,
    isPartial: invocation.arguments.length > 0,
    isOfChange: invocation.has('base') || invocation.has('head'),
  };
}

/** How much to show, as a command line says. */
export function shownOf(invocation: Invocation): Shown {
  return {
    level: levelOf(invocation, 'level') ?? 'advisory',
    max: maxOf(invocation),
    isSummary: invocation.flag('summary') === true,
    hasExcused: invocation.flag('show-suppressed') === true,
    hasPasses: invocation.flag('show-passes') === true,
  };
}

function levelOf(invocation: Invocation, option: string): ReportedLevel | undefined {
  const asked = invocation.value(option);
  if (asked === undefined) return undefined;
  const level = LEVELS.find((one) => one === asked);
  if (level !== undefined && level !== 'off') return level;
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `"${asked}" is no level of --${option}`,
    instead: 'write hard, soft or advisory',
  });
}

function maxOf(invocation: Invocation): number {
  const asked = invocation.value('max');
  if (asked === undefined) return MAX_SHOWN;
  const max = Number(asked);
  if (Number.isSafeInteger(max) && max >= 0) return max;
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `"${asked}" is no count for --max`,
    instead: 'write a whole number, as in "--max 20"',
  });
}

function isKnown(name: string): boolean {
  return RULE_IDS.some((id) => id === name || id.startsWith(`${name}/`));
}

function unknownRule(name: string): DecisisError {
  const [nearest] = nearestNames(name, RULE_IDS);
  return new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `"${name}" is no rule and no category of rules`,
    instead: nearest === undefined ? 'write a name as findings show it' : `write "${nearest}"`,
  });
}
