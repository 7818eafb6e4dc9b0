/** A replacement of one range of a text; both offsets are UTF-16 offsets into the text before any edit. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}
