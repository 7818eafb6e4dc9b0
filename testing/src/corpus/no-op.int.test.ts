import { DECISION_KINDS, decodeSource, encodeSource, readRegister } from '@decisis/core';
import { describe, expect, it } from 'vitest';
import { corpusDocuments, sourceRegisters, type CorpusDocument } from './corpus-document.ts';
import { flatItem, type FlatItem } from './flat-item.ts';
import { absentMaterial, findMaterial, type Material } from './material.ts';
import { TEXT_VARIANTS, type TextVariant } from './text-variants.ts';
import { comparableId, comparableValue } from './written-value.ts';

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

/** How two readings of the same decisions differ, as lines for people; empty when they do not. */
function compareReadings(
  before: readonly FlatItem[],
  after: readonly FlatItem[],
  restore: (value: string) => string,
): string[] {
  const restored = (value: string | null): string | null => (value === null ? null : restore(value));
  const rows = (items: readonly FlatItem[]): string[] =>
    items.map((item) =>
      JSON.stringify([
        comparableId(restored(item.id)),
        item.kind,
        item.status,
        item.locked,
        comparableValue(restored(item.owner)),
        comparableValue(restored(item.dueText)),
      ]),
    );
  const left = rows(before);
  const right = rows(after);
  const onlyLeft = difference(left, right);
  const onlyRight = difference(right, left);
  return [...onlyLeft.map((row) => `- ${row}`), ...onlyRight.map((row) => `+ ${row}`)];
}

function difference(rows: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const row of others) counts.set(row, (counts.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const count = counts.get(row) ?? 0;
    counts.set(row, count - 1);
    return count <= 0;
  });
}
