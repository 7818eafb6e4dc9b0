import { describe, expect, it } from 'vitest';
import { corpusDocuments, sourceRegisters } from './corpus-document.ts';
import { absentMaterial, findMaterial } from './material.ts';
import { measureDocument, type DocumentMeasure } from './measure-document.ts';
import { renderTotals } from './render-table.ts';
import { targetsOf, totalsOf, type Totals } from './totals.ts';

const material = findMaterial();
if (material === undefined) console.warn(absentMaterial('recall, precision and agreement on the corpus'));

describe.skipIf(material === undefined)('corpus', () => {
  const measured = measureAll();

  it.each(['recall', 'precision', 'status', 'owner', 'due', 'line', 'human count'])(
    'reaches the target of %s',
    (name) => {
      const target = targetsOf(measured.totals).find((one) => one.name === name);
      expect(target?.isMet, renderTotals(measured.totals)).toBe(true);
    },
  );

  it('reads something in every source register', () => {
    const empty = measured.measures.filter((measure) => measure.humanCount === undefined && measure.items.length === 0);
    expect(empty.map(({ name }) => name)).toEqual([]);
  });
});

function measureAll(): { measures: DocumentMeasure[]; totals: Totals } {
  if (material === undefined) return { measures: [], totals: totalsOf([]) };
  const measures = [...sourceRegisters(material), ...corpusDocuments(material)].map((document) =>
    measureDocument(material, document),
  );
  return { measures, totals: totalsOf(measures) };
}
