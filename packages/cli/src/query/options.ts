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

/** The options of an item, in the order of the document. */
export function optionsOf(_row: Row): readonly ShownOption[] {
  return [];
}
