import { createFinding, type Finding } from '../../findings/finding.ts';
import type { OptionChoice } from '../../facets/options/option.ts';
import type { Span } from '../../facets/prose/span.ts';
import type { Field } from '../../model/field.ts';
import type { CheckedItem } from '../check-context.ts';
import { unknownChosenTitle } from '../chosen-title.ts';
import { mayHaveLabelledOptions } from '../may-have-options.ts';
import { namedLabels } from '../named-labels.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A recommendation, outcome or default by label, where the labelled options of the item do not have that label. */
export const unknownChoice: Rule = {
  id: 'option/unknown-choice',
  *check({ items }) {
    for (const item of items) {
      const strange = chosenByTitle(item);
      if (strange !== undefined) yield strange;
      if (!mayHaveLabelledOptions(item)) continue;
      const { options, recommended, chosen, default: assumed } = item.options();
      const known = options.flatMap(({ label }) => label ?? []);
      if (known.length < 2 || known.length < options.length) continue;
      for (const [messageId, choice, name] of [
        ['recommended', recommended, 'recommendation'],
        ['chosen', chosen, 'outcome'],
        ['default', assumed, 'default'],
      ] as const) {
        const field = item.item.field(name);
        const bare = choice?.index !== undefined || choice === undefined ? unknownLabel(field, known) : undefined;
        const [option, range] =
          bare ?? (choice !== undefined && isUnknown(choice, known) ? [choice.option, choice] : []);
        if (option === undefined || range === undefined) continue;
        yield createFinding(
          'option/unknown-choice',
          messageId,
          { id: item.name, option, known },
          {
            location: placeIn(item.document, range.start, range.end),
            item: item.reference,
            anchor: `${item.reference} ${messageId} ${option}`,
          },
        );
      }
    }
  },
};

/** `Chosen option: "Z"` of a record whose options are called X and Y. */
function chosenByTitle(item: CheckedItem): Finding | undefined {
  const outcome = item.item.field('outcome');
  const listed = item.item.text('options');
  if (item.item.dialect !== 'adr' || outcome === undefined || listed === undefined) return undefined;
  if (!outcome.text.slice(0, 300).includes(':')) return undefined;
  const { options, chosen } = item.options();
  if (chosen !== undefined || options.length < 2 || options.some(({ label }) => label !== undefined)) return undefined;
  const known = options.map(({ title }) => title.text);
  const option = unknownChosenTitle(outcome, [...known, listed, item.item.text('title') ?? '']);
  if (option === undefined) return undefined;
  return createFinding(
    'option/unknown-choice',
    'title',
    { id: item.name, option, known },
    {
      location: placeIn(item.document, outcome.start, outcome.end),
      item: item.reference,
      anchor: `${item.reference} title ${option}`,
    },
  );
}

/** The first label that a field names and no option has: "C", "A and D". */
function unknownLabel(field: Field | undefined, known: readonly string[]): [string, Span] | undefined {
  if (field === undefined) return undefined;
  const option = namedLabels(field).find((label) => known.every((one) => one.toLowerCase() !== label.toLowerCase()));
  if (option === undefined || !known.every((one) => shapeOf(one) === shapeOf(option))) return undefined;
  return [option, field];
}

function shapeOf(label: string): string {
  return label.replace(/\d+/, '0').replace(/[A-Za-z]+/, 'a');
}

/** Another document may describe an option of its own; `A1` and `1` are no labels of one series, so such a name is no slip. */
function isUnknown({ index, document, option }: OptionChoice, known: readonly string[]): boolean {
  return index === undefined && document === undefined && known.every((label) => shapeOf(label) === shapeOf(option));
}
