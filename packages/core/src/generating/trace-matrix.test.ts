import { expect, test } from 'vitest';
import { checkContextOf } from '../checking/check-context-of.ts';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { isGeneratedText } from '../model/generated-mark.ts';
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts';
import { generateDocument } from './generate-document.ts';

const PLAN = `# Ferry decisions

| ID | Decision | Status | Decided by | Drivers | Evidence | Sentinel |
|---|---|---|---|---|---|---|
| F-1 | Tickets on paper | accepted (implemented in 12) | Harbour board | R-1 | \`sales/till.py\` | no card reader |
| F-2 | Fuel \\| of the ferry | open | | R-1, R-3 | | |
| F-3 | Colour of the hull | open | | R-9 | | |
| F-4 | Night crossings | rejected | | R-2 | | |
`;
const FILES: Readonly<Record<string, string>> = {
  'plans/ferry.md': PLAN,
  'asks/requirements.md': 'R-1 sells tickets. R-2 runs at night. R-3 is clean.\n',
  'docs/guide.md': 'As F-1 says.\n',
};

function matrixOf(traces: Policy['traces'], more: Readonly<Record<string, string>> = {}): string {
  const files = { ...FILES, ...more };
  const repository = {
    paths: () => Object.keys(files),
    has: (path: string) => path in files,
    text: (path: string) => files[path],
  };
  const policy = { ...DEFAULT_POLICY, traces };
  const registers = [readRegister('plans/ferry.md', 'plans/ferry.md', [sourceOf('plans/ferry.md', PLAN)])];
  const context = checkContextOf({ today: '2026-03-01', registers, repository, policy });
  return generateDocument('trace', { registers: context.registers, path: 'docs/trace.md', tracing: context });
}

const BACK = {
  name: 'requirements',
  register: 'plans/ferry.md',
  kinds: [],
  to: { from: ['asks/*.md'], beginnings: ['R-'] },
} as const;
const INTO = { name: 'guide', register: 'plans/ferry.md', kinds: [], to: { within: ['docs/*.md'] } } as const;

test('each requirement with what answers it, who decided, evidence and sentinels', () => {
  const matrix = matrixOf([BACK]);
  expect(matrix).toContain(
    [
      '| [R-1](../asks/requirements.md) | [F-1](../plans/ferry.md) Tickets on paper | accepted | Harbour board | implemented in 12, sales/till.py | in words only |',
      '|   | [F-2](../plans/ferry.md) Fuel \\| of the ferry | open |   |   |   |',
      '| [R-2](../asks/requirements.md) | **no decision** |   |   |   |   |',
      '| [R-3](../asks/requirements.md) | [F-2](../plans/ferry.md) Fuel \\| of the ferry | open |   |   |   |',
      '',
      'Answer none: [F-3](../plans/ferry.md).',
    ].join('\n'),
  );
  expect(isGeneratedText(matrix)).toBe(true);
});

test('items that are followed into documents, and those that arrive nowhere', () => {
  const matrix = matrixOf([INTO]);
  expect(matrix).toContain('| [F-1](../plans/ferry.md) | Tickets on paper | accepted | [docs/guide.md](guide.md) |');
  expect(matrix).toMatch(/F-2.*\*\*nowhere\*\*/);
  expect(matrix).not.toContain('F-4');
});

test('a generated document is no trace, its own earlier text least of all', () => {
  const matrix = matrixOf([BACK, INTO]);
  expect(matrixOf([BACK, INTO], { 'docs/trace.md': matrix, 'asks/trace.md': matrix })).toBe(matrix);
});

test('what cannot be followed is told', () => {
  expect(matrixOf([])).toContain('decisis.toml states no `[[trace]]`.');
  expect(matrixOf([{ ...BACK, register: 'plans/tug.md' }])).toContain('no register is called "plans/tug.md"');
});
