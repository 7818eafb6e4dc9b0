import { DECISION_KINDS, decodeSource, encodeSource, readRegister } from '@decisis/core';
import { describe, expect, it } from 'vitest';
import { compareReadings } from './compare-readings.ts';
import { corpusDocuments, sourceRegisters, type CorpusDocument } from './corpus-document.ts';
import { flatItem, type FlatItem } from './flat-item.ts';
import { absentMaterial, findMaterial, type Material } from './material.ts';
import { TEXT_VARIANTS, type TextVariant } from './text-variants.ts';

const found = findMaterial();
if (found === undefined) console.warn(absentMaterial('no-op edits and equal readings of the corpus and its variants'));

describe.skipIf(found === undefined)('no-op edit of real documents', () => {
  const material = found as Material;
  const documents = found === undefined ? [] : [...sourceRegisters(material), ...corpusDocuments(material)];

  it('gives back every byte of every file', () => {
    const changed = documents.flatMap(({ files }) => files.filter((file) => !isNoOp(file, material.bytes(file))));
    expect(changed).toEqual([]);
  });

  describe.each([...TEXT_VARIANTS])('written with $name', (variant) => {
    it('gives back every byte', () => {
      const changed = documents.flatMap(({ files }) =>
        files.filter((file) => !isNoOp(file, rewritten(material, file, variant))),
      );
      expect(changed).toEqual([]);
    });

    it('reads as the same items', () => {
      const differences = documents.flatMap((document) => {
        const before = readItems(document, (file) => material.bytes(file));
        const after = readItems(document, (file) => rewritten(material, file, variant));
        return compareReadings(before, after, variant.restore).map((line) => `${document.name} ${line}`);
      });
      expect(differences).toEqual([]);
    });
  });
});

function isNoOp(path: string, bytes: Uint8Array): boolean {
  const source = decodeSource(path, bytes);
  return Buffer.compare(encodeSource(source, source.text), bytes) === 0;
}

function rewritten(material: Material, file: string, variant: TextVariant): Uint8Array {
  return new TextEncoder().encode(variant.rewrite(new TextDecoder().decode(material.bytes(file))));
}

function readItems(document: CorpusDocument, read: (file: string) => Uint8Array): FlatItem[] {
  const sources = document.files.map((file) => decodeSource(file, read(file)));
  const { items } = readRegister(document.path, document.path, sources);
  return items.map(flatItem).filter((item) => DECISION_KINDS.includes(item.kind));
}
