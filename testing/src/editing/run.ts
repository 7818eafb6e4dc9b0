// Every field of every item of the real documents, edited in memory and read back: `node testing/src/editing/run.ts`.
import { absentMaterial, findMaterial } from '../corpus/material.ts';
import { editMaterial } from './edit-material.ts';

const material = findMaterial();
if (material === undefined) {
  console.error(absentMaterial('edits of real documents'));
  process.exit(1);
}
const { written, refused, skipped, problems, reasons } = editMaterial(material, Number.POSITIVE_INFINITY);
for (const problem of problems) console.error(`WRONG ${problem}`);
console.log(
  `${written + refused} fields edited: ${written} written and read back, ${refused} refused, ${skipped} left out, ${problems.length} wrong`,
);
for (const [reason, count] of [...reasons].toSorted((left, right) => right[1] - left[1]))
  console.log(`  ${String(count).padStart(5)}  ${reason}`);
process.exit(problems.length === 0 ? 0 : 1);
