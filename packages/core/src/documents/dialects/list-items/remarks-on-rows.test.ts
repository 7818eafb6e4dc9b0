import { expect, test } from 'vitest';
import { readDocument } from '../../read-register.ts';
import { sourceOf } from '../../source-text.ts';

const read = (text: string) => readDocument(sourceOf('docs/ovens.md', text));
const states = (text: string) => read(text).items.map(({ id, status }) => `${id ?? '-'} ${status}`);

const TABLE = `# Decision register

Status: Active (1 open)

| # | Decision | Status | Owner |
|---|---|---|---|
| 1 | Which fuel | accepted | Mia |
| 2 | Which brick | open | Ole |
| 3 | Which door | deferred | Mia |

## Notes

`;

test.each([
  '- Decision 3 depends on decision 1.',
  '- **Decision 2** moved to January.',
  '- Decision 2 moved to January.',
  '- Question 9 was answered by mail.',
  '- Decision 2: see the minutes.',
  '- Entscheidung 3 hängt von 1 ab.',
])('a bullet among notes about a row is no item: %s', (bullet) => {
  const reading = read(`${TABLE}${bullet}\n`);
  expect(reading.items.map(({ id, status }) => `${id ?? '-'} ${status}`)).toEqual([
    '1 accepted',
    '2 open',
    '3 deferred',
  ]);
  expect(reading.findings).toEqual([]);
});

test('nor does a sentence on a decision with a heading of its own change it', () => {
  const text =
    '# Decisions\n\n## Decision 1: Fuel\n\nStatus: open\n\n## Decision 2: Brick\n\nStatus: open\n\n## Notes\n\n- Decision 1 moved to January.\n';
  expect(states(text)).toEqual(['Decision 1 open', 'Decision 2 open']);
});

test('a list whose bullets are named by such words holds items', () => {
  const list = '# Open decisions\n\n- Decision 1: Which fuel?\n- Decision 2 — Which brick?\n';
  expect(states(list)).toEqual(['Decision 1 open', 'Decision 2 open']);
  const risks =
    '# Kiln\n\n| # | Risk |\n|---|---|\n| 1 | Fire |\n\n## Decisions\n\n- Decision 1: Buy a hose.\n- Decision 2: Buy sand.\n';
  expect(states(risks).filter((state) => state.startsWith('Decision'))).toHaveLength(2);
});
