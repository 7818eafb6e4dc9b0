import { decodeSource, readDocument, type Field, type Item } from '@decisis/core';
import { expect, test } from 'vitest';
import { absentMaterial, findMaterial } from '../corpus/material.ts';
import { checkEdit } from './check-edit.ts';
import { plainValueFor } from './plain-values.ts';

const material = findMaterial();
if (material === undefined) console.warn(absentMaterial('edits of real documents'));

/** Characters to read again for one file; larger files are sampled evenly. */
const BUDGET = 1_500_000;

test.skipIf(material === undefined)(
  'every field of every item of the real documents can be edited, or is refused, and nothing else changes',
  () => {
    const problems: string[] = [];
    let written = 0;
    let refused = 0;
    for (const path of [...material!.filesBelow('registers'), ...material!.filesBelow('corpus')]) {
      if (path.endsWith('.json')) continue;
      const reading = readDocument(decodeSource(path, material!.bytes(path)));
      const all: Array<{ item: Item; place: Field }> = reading.items.flatMap((item) =>
        item.allFields().map((place) => ({ item, place })),
      );
      const step = Math.max(1, Math.ceil((all.length * reading.source.text.length) / BUDGET));
      for (let index = 0; index < all.length; index += step) {
        const { item, place } = all[index] as { item: Item; place: Field };
        const only = place.name === 'id' || place.name === 'status' ? {} : { place };
        const result = checkEdit({ reading, item, name: place.name, value: plainValueFor(item, place.name), ...only });
        if (result.outcome === 'written') written++;
        else if (result.outcome === 'refused') refused++;
        else problems.push(`${path} ${item.key} ${place.name}: ${result.problem}`);
        const same = checkEdit({
          reading,
          item,
          name: place.name,
          value: place.text,
          ...(place.name === 'id' ? {} : { place }),
        });
        if (same.outcome === 'written' && same.plan.edits.length > 0)
          problems.push(`${path} ${item.key} ${place.name}: writing what stands there changed it`);
        if (same.outcome === 'wrong') problems.push(`${path} ${item.key} ${place.name}: ${same.problem}`);
      }
    }
    console.info(`edits of real documents: ${written} written, ${refused} refused`);
    expect(problems.slice(0, 20)).toEqual([]);
    expect(refused / (written + refused)).toBeLessThan(0.04);
  },
);
