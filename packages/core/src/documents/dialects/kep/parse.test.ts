import { expect, test } from 'vitest';
import { readRegister } from '../../register.ts';
import { sourceOf } from '../../source-text.ts';

const KEP = `title: Swap the cranes\nkep-number: 1234\nstatus: implementable\n`;
const FORM = `title: KEP Template\nkep-number: NNNN\nstatus: provisional|implementable|implemented\nowning-sig: sig-xyz\n`;

function read(folders: Readonly<Record<string, string>>) {
  const sources = Object.entries(folders).flatMap(([folder, text]) => [
    sourceOf(`keps/${folder}/kep.yaml`, text),
    sourceOf(`keps/${folder}/README.md`, '# KEP-NNNN: Title\n\n## Summary\n\nWhat.\n'),
  ]);
  return readRegister('keps', 'keps', sources);
}

test('the form that proposals are copied from is neither a decision nor a mistake', () => {
  for (const form of ['NNNN-kep-template', 'sig-port/NNNN-short-title', 'kep-template']) {
    const { items, findings } = read({ [form]: FORM, 'sig-port/1234-cranes': KEP });
    expect(items.map(({ id }) => id)).toEqual(['1234']);
    expect(findings).toEqual([]);
  }
});

test('a proposal about templates is one', () => {
  const { items } = read({ 'sig-port/77-crane-template': KEP.replace('1234', '77'), 'sig-port/1234-cranes': KEP });
  expect(items.map(({ id }) => id)).toEqual(['77', '1234']);
});
