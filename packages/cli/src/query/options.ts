import { facetsOfRow } from './facets.ts';
import type { Row } from './row.ts';

/** An option as a reader wants it. */
export interface ShownOption {
  readonly label: string | null;
  readonly title: string;
  readonly markers: readonly string[];
  readonly pros: readonly string[];
  readonly cons: readonly string[];
  readonly line: number;
}

/** The options of an item, in the order of the document, with what the item says about each. */
export function optionsOf(row: Row): readonly ShownOption[] {
  const { lines } = row.item.source;
  const { options, recommended, chosen } = facetsOfRow(row).options;
  return options.map((option, index) => {
    const markers: Set<string> = new Set(option.markers.map(({ marker }) => marker));
    if (recommended?.index === index) markers.add('recommended');
    if (chosen?.index === index) markers.add('chosen');
    if (option.readiness?.state === 'not-designed') markers.add('not designed');
    return {
      label: option.label ?? null,
      title: option.title.text,
      markers: [...markers],
      pros: option.pros.map(({ text }) => text),
      cons: option.cons.map(({ text }) => text),
      line: lines.lineAt(option.start),
    };
  });
}
