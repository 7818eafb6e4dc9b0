// `npm run corpus`: how well the real documents of the material are read. Prints; asserts nothing, so it always exits 0
// when it could measure. `-- --doc NAME` prints every difference of the documents whose name contains NAME, `-- --json`
// prints one object for tools.
import { parseArgs } from 'node:util';
import { corpusDocuments, sourceRegisters } from './corpus-document.ts';
import { absentMaterial, findMaterial } from './material.ts';
import { measureDocument } from './measure-document.ts';
import { renderDetail } from './render-detail.ts';
import { renderTable, renderTotals } from './render-table.ts';
import { targetsOf, totalsOf } from './totals.ts';

const { values } = parseArgs({ options: { doc: { type: 'string' }, json: { type: 'boolean', default: false } } });
const material = findMaterial();
if (material === undefined) {
  console.error(absentMaterial('how well real documents are read'));
  process.exitCode = 2;
} else {
  const wanted = values.doc;
  const documents = [...sourceRegisters(material), ...corpusDocuments(material)];
  const chosen = wanted === undefined ? documents : documents.filter(({ name }) => name.includes(wanted));
  const measures = chosen.map((document) => measureDocument(material, document));
  const totals = totalsOf(measures);
  if (values.json) console.log(JSON.stringify({ documents: measures, totals, targets: targetsOf(totals) }, null, 2));
  else if (chosen.length === 0) console.error(`no document of the material is named "${wanted}"`);
  else if (wanted !== undefined) console.log([renderTable(measures), ...measures.map(renderDetail)].join('\n\n'));
  else console.log(`${renderTable(measures)}\n\n${renderTotals(totals)}`);
}
