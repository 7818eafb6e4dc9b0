import { decodeSource, readDocument, type Field, type Item } from '@decisis/core';
import type { Material } from '../corpus/material.ts';
import { checkEdit } from './check-edit.ts';
import { plainValueFor } from './plain-values.ts';

/** What became of the edits of real documents. */
export interface MaterialEdits {
  readonly written: number;
  readonly refused: number;
  /** Fields that were left out because their document is large. */
  readonly skipped: number;
  readonly problems: readonly string[];
  /** Why plain values were refused, with how often. */
  readonly reasons: ReadonlyMap<string, number>;
}

/**
 * Edits the fields of every item of the real documents in memory, each once with another value and once with its own, and checks
 * each result. `budget` bounds the characters that are read again for one document; a larger one is sampled evenly.
 */
export function editMaterial(material: Material, budget: number): MaterialEdits {
  const problems: string[] = [];
  const reasons = new Map<string, number>();
  let written = 0;
  let refused = 0;
  let skipped = 0;
  for (const path of [...material.filesBelow('registers'), ...material.filesBelow('corpus')]) {
    if (path.endsWith('.json')) continue;
    const reading = readDocument(decodeSource(path, material.bytes(path)));
    const all: Array<{ item: Item; place: Field }> = reading.items.flatMap((item) =>
      item.allFields().map((place) => ({ item, place })),
    );
    const step = Math.max(1, Math.ceil((all.length * reading.source.text.length) / budget));
    for (const [index, { item, place }] of all.entries()) {
      if (index % step !== 0) {
        skipped++;
        continue;
      }
      const where = `${path} ${item.key} ${place.name}`;
      const only = place.name === 'id' || place.name === 'status' ? {} : { place };
      const result = checkEdit({ reading, item, name: place.name, value: plainValueFor(item, place.name), ...only });
      if (result.outcome === 'written') written++;
      else if (result.outcome === 'wrong') problems.push(`${where}: ${result.problem}`);
      else {
        refused++;
        const reason = result.reason
          .replace(/^the value of (\S+) cannot be written for .*?: /, '$1: ')
          .replaceAll(/"[^"]*"|\S*\d\S*/g, '…');
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
      const same = checkEdit({
        reading,
        item,
        name: place.name,
        value: place.text,
        ...(place.name === 'id' ? {} : { place }),
      });
      if (same.outcome === 'written' && same.plan.edits.length > 0)
        problems.push(`${where}: writing what stands there changed it`);
      if (same.outcome === 'wrong') problems.push(`${where}: ${same.problem}`);
    }
  }
  return { written, refused, skipped, problems, reasons };
}
