import { createFinding } from '../../findings/finding.ts';
import { mayHaveLabelledOptions } from '../may-have-options.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

/** An option that uses another one by a label that none has. */
export const compositeUnresolved: Rule = {
  id: 'option/composite-unresolved',
  *check({ items }) {
    for (const item of items) {
      if (!mayHaveLabelledOptions(item)) continue;
      const { options } = item.options();
      const known = new Set(options.flatMap(({ label }) => label?.toLowerCase() ?? []));
      if (known.size < 2) continue;
      for (const { label, title, parts } of options) {
        for (const part of parts) {
          if (known.has(part.option.toLowerCase())) continue;
          const option = label ?? title.text;
          yield createFinding(
            'option/composite-unresolved',
            'part',
            { id: item.name, option, part: part.option },
            {
              location: placeIn(item.document, part.start, part.end),
              item: item.reference,
              anchor: `${item.reference} ${option} ${part.option}`,
            },
          );
        }
      }
    }
  },
};
