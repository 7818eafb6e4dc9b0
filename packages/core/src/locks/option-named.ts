import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import { facetsOf } from '../facets/facets-of.ts';
import { canonicalText } from './canonical-text.ts';

/** An option of an item as an outcome writes it, and how all of them are called. */
export interface NamedOption {
  /** Undefined when the item offers options and none of that name. */
  readonly outcome: string | undefined;
  readonly known: readonly string[];
}

/** Finds an option by its label or title. An item that offers none takes the name as the outcome itself. */
export function optionNamed(item: Item, reading: DocumentReading, name: string): NamedOption {
  const { options } = facetsOf(item, reading).options;
  const known = options.map(({ label, title }) => label ?? title.text);
  if (options.length === 0) return { outcome: name, known };
  const bare = name.replace(/^option\s+/i, '').toLowerCase();
  const option = options.find(
    ({ label, title }) => label?.toLowerCase() === bare || title.text.toLowerCase() === name.toLowerCase(),
  );
  if (option === undefined) return { outcome: undefined, known };
  const title = canonicalText(option.title.text);
  if (option.label === undefined) return { outcome: title, known };
  return { outcome: title === '' ? `Option ${option.label}` : `Option ${option.label}: ${title}`, known };
}
