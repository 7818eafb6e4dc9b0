import { DECISION_KINDS, decodeSource, readRegister } from '@decisis/core';
import { describe, expect, it } from 'vitest';
import { corpusDocuments, sourceRegisters } from './corpus-document.ts';
import { absentMaterial, findMaterial, type Material } from './material.ts';

const NAMES = ['005_abcdef0123456789.txt', '0017_reg.md', 'x.md', '001.txt', '2026-notes.md'];

const found = findMaterial();
if (found === undefined) console.warn(absentMaterial('readings of the corpus under other file names'));

describe.skipIf(found === undefined)('real registers under other file names', () => {
  const material = found as Material;
  const documents = found === undefined ? [] : [...sourceRegisters(material), ...corpusDocuments(material)];
  const single = documents.filter(({ isFolder }) => !isFolder);

  it.each(NAMES)('%s holds the same items', (name) => {
    const differences = single.flatMap((document) => {
      const bytes = material.bytes(document.path);
      const before = readRows(document.name, bytes);
      const after = readRows(name, bytes);
      return before.join() === after.join()
        ? []
        : [`${document.name}: ${before.length} items, ${after.length} as ${name}`];
    });
    expect(single.length).toBeGreaterThan(0);
    expect(differences).toEqual([]);
  });
});

/** Identifier, kind, status and line of every decision that a single file of this name holds. */
function readRows(name: string, bytes: Uint8Array): string[] {
  return readRegister(name, name, [decodeSource(name, bytes)])
    .items.filter((item) => DECISION_KINDS.includes(item.kind))
    .map((item) => `${item.line} ${item.id ?? '-'} ${item.kind} ${item.status}`);
}
