import { createFinding, type CheckResult, type JudgedFinding } from '@decisis/core';

const RANGE = { start: 0, end: 1, line: 3, column: 5 };

/** A result in which one text stands wherever a document or a path can put it, in each state that a finding can have. */
export function hostileResult(payload: string, path = `decisions/${payload}.md`): CheckResult {
  const finding = createFinding(
    'resolution/overdue',
    'late',
    { id: payload, call: 'D-001', due: payload, days: 3, blocks: [payload] },
    {
      location: { path, range: RANGE },
      related: [{ path, range: RANGE, label: payload }],
      item: payload,
    },
  );
  const states: JudgedFinding[] = [
    { finding, level: 'hard', state: 'reported' },
    { finding: { ...finding, severity: 'warning' }, level: 'soft', state: 'reported' },
    { finding: { ...finding, severity: 'info' }, level: 'advisory', state: 'reported' },
    {
      finding,
      level: 'hard',
      state: 'suppressed',
      suppression: { rule: 'resolution/overdue', item: payload, path: undefined, reason: payload, until: undefined },
    },
    { finding, level: 'hard', state: 'accepted' },
  ];
  return {
    today: '2026-03-01',
    fingerprint: 'f'.repeat(64),
    checked: { registers: 1, documents: 1, items: 1, rules: 1 },
    passed: [],
    findings: states,
    failLevel: 'hard',
    fails: true,
    base: undefined,
  };
}
