import { checkRegisters } from '../documents/check-registers.ts';
import { fingerprintOf } from '../documents/fingerprint-of.ts';
import type { CheckResult } from '../findings/check-result.ts';
import type { Finding } from '../findings/finding.ts';
import { LEVELS, type ReportedLevel } from '../policy/level.ts';
import { ALL_RULES } from '../rules/all-rules.ts';
import { checkContextOf, type CheckInput } from './check-context-of.ts';
import { excuse } from './excuse.ts';
import { inOrder, judgeFindings, levelOf } from './judge-findings.ts';

/**
 * Judges registers by every rule that the policy does not switch off. Pure: the same input gives the same answer. What
 * reading noticed is judged with the rest.
 */
export function check(input: CheckInput): CheckResult {
  const { today, registers, policy, noticed = [] } = input;
  const context = checkContextOf(input);
  const rules = ALL_RULES.filter(({ id }) => levelOf(id, policy) !== 'off');
  const found: Finding[] = [
    ...registers.flatMap(({ findings }) => [...findings]),
    ...checkRegisters(registers),
    ...noticed,
  ];
  for (const rule of rules) for (const finding of rule.check(context)) found.push(finding);
  const excused = excuse(judgeFindings(found, policy), policy, input.repository, today, context.isPartial);
  const findings = inOrder([...excused.findings, ...judgeFindings(excused.about, policy)]);
  const documents = registers.reduce((sum, register) => sum + register.documents.length, 0);
  return {
    today,
    fingerprint: fingerprintOf(registers),
    checked: {
      registers: registers.length,
      documents,
      items: context.items.length,
      rules: rules.length,
    },
    findings,
    failLevel: policy.failLevel,
    fails: documents === 0 || findings.some((one) => one.state === 'reported' && weighs(one.level, policy.failLevel)),
    base: input.change?.base,
  };
}

function weighs(level: ReportedLevel, failLevel: ReportedLevel): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(failLevel);
}
