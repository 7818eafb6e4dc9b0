import type { FieldName } from './field-name.ts';

/**
 * How the text of a field is written in its document, which decides how a value is read from it and written into it.
 * - `cell`: a table cell: one line, pipes escaped.
 * - `line`: the rest of a labelled line, a heading or a list item: one line.
 * - `block`: one or more whole lines, for instance the body of a section.
 * - `yaml`: a scalar in front matter or a YAML file.
 * - `attribute`: a value inside an HTML comment.
 * - `implied`: not written as a value of its own (a status told by a section heading); can be read, never written.
 */
export type Slot = 'cell' | 'line' | 'block' | 'yaml' | 'attribute' | 'implied';

/**
 * One field of an item with the exact place where it is written. `start` and `end` are UTF-16 offsets into the document's
 * text without its byte order mark; emphasis and code marks that wrap the whole value are outside the range.
 */
export interface Field {
  readonly name: FieldName;
  /** The column, label or heading as the document writes it; empty when the place alone gives the meaning. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly slot: Slot;
  /** The value as a reader sees it: escapes undone, wrapping marks removed, lines of a wrapped paragraph kept. */
  readonly text: string;
  /** The place under its heading or label, where policy blocks or sub-sections of their own stand there beside the value. */
  readonly whole?: { readonly start: number; readonly end: number };
}
