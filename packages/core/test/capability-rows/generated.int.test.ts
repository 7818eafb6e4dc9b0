import { expect } from 'vitest';
import { checkContextOf } from '../../src/checking/check-context-of.ts';
import { registerOf } from '../../src/documents/register.ts';
import { generateDocument } from '../../src/generating/generate-document.ts';
import { DEFAULT_POLICY } from '../../src/policy/policy.ts';
import { rowTest, type SourceRegister } from './source-register.ts';

const nothing = { paths: () => [], has: () => false, text: () => undefined };

function subjectOf({ reading }: SourceRegister) {
  const path = 'plans/open.md';
  const registers = [registerOf(path, path, [reading])];
  const context = checkContextOf({ today: '2026-03-01', registers, repository: nothing, policy: DEFAULT_POLICY });
  return { registers: context.registers, path: undefined };
}

rowTest('S0-22 the decision log is generated from the register', '000', (register) => {
  const log = generateDocument('log', subjectOf(register));
  expect(log.match(/^\| \[D-00\d\]/gm)).toHaveLength(5);
  expect(log).toMatch(/D-005.*2026-02-09/);
  expect(log).not.toContain('D-006');
});

rowTest('S0-23 the approval packet is generated from the register', '001', (register) => {
  const packet = generateDocument('packet', subjectOf(register));
  expect([...packet.matchAll(/^## (D-\d+)/gm)].map(([, id]) => id)).toEqual(['D-006', 'D-007', 'D-008']);
  expect(packet.match(/^- \*\*[ABC]: /gm)).toHaveLength(9);
  expect(packet).toMatch(/Holds up:\*\* M1, WS2, WS11/);
});

rowTest('S1-25 the cutover matrix sets decisions against the plan', '001', (register) => {
  const matrix = generateDocument('matrix', subjectOf(register));
  expect(matrix).toContain('| M1 | WS2 |');
  expect(matrix).toMatch(/D-008.*waits for registry-platform/);
});

rowTest('S1-27 due dates are exported as a calendar', '001', (register) => {
  const calendar = generateDocument('calendar', subjectOf(register));
  expect(calendar.match(/DTSTART;VALUE=DATE:20260226/g)).toHaveLength(3);
});

rowTest('S3-56 the traceability matrix sets gaps against the decisions that close them', '003', (register) => {
  const asks = 'G1 a review for each change\nG3 who owns executors\nG5 keys\nG77 nobody asks\n';
  const repository = {
    paths: () => ['requirements.md'],
    has: (path: string) => path === 'requirements.md',
    text: (path: string) => (path === 'requirements.md' ? asks : undefined),
  };
  const { registers } = subjectOf(register);
  const to = { from: ['requirements.md'], beginnings: ['G'] };
  const traces = [{ name: 'gaps', register: 'plans/open.md', kinds: ['decision' as const], to }];
  const tracing = { repository, policy: { ...DEFAULT_POLICY, traces } };
  const matrix = generateDocument('trace', { registers, path: undefined, tracing });
  expect(matrix).toMatch(/^\| \[G1\]\(requirements\.md\) \| \[OD1\]/m);
  expect(matrix).toMatch(/^\|.*\[OD7\].*in words only \|$/m);
  expect(matrix).toContain('| [G77](requirements.md) | **no decision** |');
});

rowTest('A-23 items are exported as CSV and feed', '004', (register) => {
  const subject = subjectOf(register);
  expect(generateDocument('csv', subject).split('\r\n')).toHaveLength(register.reading.items.length + 2);
  expect(generateDocument('feed', subject)).toContain('<updated>2025-12-16T00:00:00Z</updated>');
});
