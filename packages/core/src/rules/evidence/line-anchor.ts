import { itemEvidence } from '../../evidence/item-evidence.ts';
import { createFinding } from '../../findings/finding.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { documentsOf } from '../item-anchors.ts';

/** Evidence points at line numbers, which mean something else after the next edit of the file. */
export const lineAnchor: Rule = {
  id: 'evidence/line-anchor',
  *check(context) {
    for (const document of documentsOf(context)) {
      for (const item of document.items) {
        if (item.item.field('evidence') === undefined) continue;
        for (const { kind, target, lines, start, end } of itemEvidence(item.item).anchors) {
          if (lines === undefined || kind === 'url') continue;
          yield createFinding(
            'evidence/line-anchor',
            'lines',
            { id: item.name, file: target, lines },
            { location: placeIn(document, start, end), item: item.reference, anchor: `${item.reference} ${target}` },
          );
        }
      }
    }
  },
};
