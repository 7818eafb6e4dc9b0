import { expect, test } from 'vitest';
import { absentMaterial, findMaterial } from '../corpus/material.ts';
import { editMaterial } from './edit-material.ts';

const material = findMaterial();
if (material === undefined) console.warn(absentMaterial('edits of real documents'));

const BUDGET = 800_000;

test.skipIf(material === undefined)(
  'fields of real documents are edited, or refused, and nothing else changes (all of them: `node testing/src/editing/run.ts`)',
  () => {
    const { written, refused, skipped, problems } = editMaterial(material!, BUDGET);
    console.info(`edits of real documents: ${written} written, ${refused} refused, ${skipped} left out here`);
    expect(problems.slice(0, 20)).toEqual([]);
    expect(refused / (written + refused)).toBeLessThan(0.05);
  },
);
