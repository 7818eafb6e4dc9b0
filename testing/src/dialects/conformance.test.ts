import { planSet, readDocument, sourceOf, type Item } from '@decisis/core';
import { expect, test } from 'vitest';
import { dialectConformance } from './conformance.ts';
import { DIALECT_FIXTURES } from './dialect-fixture.ts';

for (const fixture of DIALECT_FIXTURES) dialectConformance(fixture);

test('10,000 rows: one edit changes one cell', () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, index) => `| D-${String(index + 1).padStart(5, '0')} | Row number ${index + 1} | open | ana |`,
  );
  const text = `# Decisions\n\n| ID | Decision | Status | Owner |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  const reading = readDocument(sourceOf('decisions.md', text));
  expect(reading.items.length).toBe(10_000);
  const plan = planSet(reading, reading.items[5000] as Item, 'owner', 'bo');
  expect(plan.edits.map(({ newText }) => newText)).toEqual(['bo']);
  expect(plan.after.length).toBe(text.length - 1);
});
