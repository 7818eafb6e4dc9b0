/**
 * The blocks that the scanner cuts a document into. Together with blank lines they account for every line. All offsets are
 * UTF-16 offsets into the text; `end` is exclusive and leaves out the line break of the last line.
 */
export type Block =
  | HeadingBlock
  | TableBlock
  | ListItemBlock
  | LineBlock
  | FenceBlock
  | CommentBlock
  | FrontMatterBlock;

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** `## Title` or a line underlined with `===` or `---`, or a plain line promoted to a heading. */
export interface HeadingBlock extends Extent {
  readonly type: 'heading';
  readonly level: number;
  readonly textStart: number;
  readonly textEnd: number;
}

/** A pipe table. Rows are kept as offsets only, two numbers a row, so that a million of them stay cheap. */
export interface TableBlock extends Extent {
  readonly type: 'table';
  readonly headerStart: number;
  readonly headerEnd: number;
  /** False for a run of pipe lines without the `|---|` line: read the same way, and reported. */
  readonly hasDelimiter: boolean;
  /** True for rows that a blank line cut off from the table before them: they have no header of their own. */
  readonly isContinuation: boolean;
  /** start, end, start, end ... of the body rows. */
  readonly rows: Int32Array;
}

/** One list item with its own text; nested items are blocks of their own. */
export interface ListItemBlock extends Extent {
  readonly type: 'item';
  readonly indent: number;
  readonly ordered: boolean;
  /** The number as written, for ordered items. */
  readonly number: string;
  /** `x` or a space for `[x]` and `[ ]`, absent otherwise. */
  readonly checkbox: string | undefined;
  readonly textStart: number;
  /** End of the first line of the item's text. */
  readonly lineEnd: number;
}

/** A line of a paragraph or a quote; `quoted` lines have their `>` marks before `textStart`. */
export interface LineBlock extends Extent {
  readonly type: 'line';
  readonly quoted: boolean;
  readonly indent: number;
  readonly textStart: number;
}

/** A fenced code block with its fences. */
export interface FenceBlock extends Extent {
  readonly type: 'fence';
  readonly info: string;
  readonly closed: boolean;
}

/** An HTML comment that starts a line. */
export interface CommentBlock extends Extent {
  readonly type: 'comment';
  readonly closed: boolean;
}

/** YAML between `---` lines at the very start; the body is what stands between them. */
export interface FrontMatterBlock extends Extent {
  readonly type: 'front-matter';
  readonly bodyStart: number;
  readonly bodyEnd: number;
}
