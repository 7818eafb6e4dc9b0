import { expect, test } from 'vitest';
import { check, DEFAULT_POLICY, readRegister, renderReport, REPORT_FORMATS, sourceOf } from '@decisis/core';

const HARBOUR = `# Harbour decisions

Status: Active (2 open decisions)

| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| H-1 | Which pilot system | open | port | 2026-02-20 |
| H-2 | Where the tugs lie | open | | 2026-05-01 |
| H-3 | Who dredges | accepted | works | 2026-01-10 |

## Rules

- Every decision needs: owner, due date, and rollback.
`;

const nothing = { paths: () => [], has: () => false, text: () => undefined };
const register = readRegister('harbour', 'plans/harbour.md', [sourceOf('plans/harbour.md', HARBOUR)]);
const policy = { ...DEFAULT_POLICY, levels: { document: 'off', identity: 'off', option: 'off' } } as const;
const input = { today: '2026-03-01', registers: [register], repository: nothing, policy };

test.each(REPORT_FORMATS)('A-19 the %s report of one check is the golden file', async (format) => {
  const result = check(input);
  // Rules that join later make findings of their own; this is about how findings are written.
  const shown = ['resolution/overdue', 'resolution/missing-owner'];
  const findings = result.findings.filter(({ finding }) => shown.includes(finding.ruleId));
  const checked = { ...result.checked, rules: shown.length };
  const text = renderReport(format, { result: { ...result, findings, checked }, version: '1.2.3' });
  await expect(text).toMatchFileSnapshot(`fixtures/harbour.${format}`);
});

test('A-20 the same input gives the same bytes', () => {
  for (const format of REPORT_FORMATS) {
    const render = () => renderReport(format, { result: check(input), version: '1.2.3' });
    expect(render()).toBe(render());
  }
});
