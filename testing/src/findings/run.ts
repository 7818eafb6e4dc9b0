// `npm run findings`: what `check` finds in the real documents of the material, against the kept snapshots, and how much of it
// a careful reader called false. `-- --update` keeps today's findings (verdicts stay, new ones are not judged yet);
// `-- --show [WORDS]` prints each with its message and the line it stands on; `-- --rule ID`, `-- --doc NAME` narrow down.
import { parseArgs } from 'node:util';
import { absentMaterial, findMaterial } from '../corpus/material.ts';
import { allFindings, keep } from './kept-snapshots.ts';
import { renderShares, renderShown } from './render-findings.ts';

const { values } = parseArgs({
  options: {
    update: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    unjudged: { type: 'boolean', default: false },
    rule: { type: 'string' },
    doc: { type: 'string' },
  },
});
const material = findMaterial();
if (material === undefined) {
  console.error(absentMaterial('what check finds in real documents'));
  process.exitCode = 2;
} else {
  const all = allFindings(material);
  if (values.update) keep(all);
  const { rule, doc, unjudged } = values;
  if (values.show) console.log(renderShown(material, all, { rule, doc, unjudged }));
  console.log(renderShares(all));
}
