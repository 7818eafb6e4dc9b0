import { fingerprintOf } from '../documents/fingerprint-of.ts';
import type { Register } from '../documents/register.ts';
import type { CheckResult } from '../findings/check-result.ts';
import { failsAt } from './fails-at.ts';
import { inOrder } from './judge-findings.ts';

/** One answer about documents that were judged apart, by the same rules: those of `registers`. What the first says of the run holds. */
export function joinResults(
  first: CheckResult,
  second: CheckResult,
  registers: ReadonlyArray<Pick<Register, 'name' | 'documents'>>,
): CheckResult {
  const findings = inOrder([...first.findings, ...second.findings]);
  const checked = {
    registers: first.checked.registers + second.checked.registers,
    documents: first.checked.documents + second.checked.documents,
    items: first.checked.items + second.checked.items,
    rules: first.checked.rules,
  };
  const passed = new Set(second.passed);
  return {
    ...first,
    fingerprint: fingerprintOf(registers),
    checked,
    passed: first.passed.filter((rule) => passed.has(rule)),
    findings,
    fails: failsAt(first.failLevel, findings, checked),
  };
}
