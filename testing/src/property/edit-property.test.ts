import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EditCount, editProperty } from './edit-property.ts';

test('an edit changes only what it says, in every dialect and way of writing (short form; `node testing/src/property/run.ts` for the long one)', () => {
  const count = new EditCount();
  fc.assert(editProperty(count), { numRuns: 250, seed: 20_261_121 });
  expect(count.cases).toBeGreaterThan(2000);
  expect(count.written).toBeGreaterThan(count.refused);
}, 60_000);
