import { createFinding } from '../../findings/finding.ts';
import type { OptionChoice } from '../../facets/option.ts';
import { mayHaveLabelledOptions } from '../may-have-options.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A recommendation, outcome or default by label, where the labelled options of the item do not have that label. */
export const unknownChoice: Rule = {
  id: 'option/unknown-choice',
  *check({ items }) {
    for (const item of items) {
      if (!mayHaveLabelledOptions(item)) continue;
      const { options, recommended, chosen, default: assumed } = item.options();
      const known = options.flatMap(({ label }) => label ?? []);
      if (known.length < 2 || known.length < options.length) continue;
      for (const [messageId, choice] of [
        ['recommended', recommended],
        ['chosen', chosen],
        ['default', assumed],
      ] as const) {
        if (choice === undefined || !isUnknown(choice, known)) continue;
        yield createFinding(
          'option/unknown-choice',
          messageId,
          { id: item.name, option: choice.option, known },
          {
            location: placeIn(item.document, choice.start, choice.end),
            item: item.reference,
            anchor: `${item.reference} ${messageId}`,
          },
        );
      }
    }
  },
};

/** Another document may describe an option of its own; `A1` and `1` are no labels of one series, so such a name is no slip. */
function isUnknown({ index, document, option }: OptionChoice, known: readonly string[]): boolean {
  const shape = (label: string): string => label.replace(/\d+/, '0').replace(/[A-Za-z]+/, 'a');
  return index === undefined && document === undefined && known.every((label) => shape(label) === shape(option));
}
