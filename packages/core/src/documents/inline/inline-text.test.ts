import { expect, test } from 'vitest';
import { plainText } from './inline-text.ts';

test.each([
  ['**Pick** the `broker`', 'Pick the broker'],
  ['see [the plan](plan.md)', 'see the plan'],
  ['Pick the lamp <!-- decisis-ignore resolution/overdue: known -->', 'Pick the lamp'],
  ['an open <!-- comment', 'an open <!-- comment'],
])('%s is read aloud as %s', (written, spoken) => {
  expect(plainText(written)).toBe(spoken);
});
