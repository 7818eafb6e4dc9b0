import type { Block, HeadingBlock } from '../scan/block.ts';
import type { SourceText } from '../source-text.ts';
import { plainText } from '../inline/inline-text.ts';

/** A heading with everything under it, down to the next heading of its level or above. Section 0 is the whole document. */
export interface Section {
  readonly index: number;
  readonly level: number;
  readonly heading: HeadingBlock | undefined;
  /** The title without marks. */
  readonly title: string;
  readonly parent: number;
  /** Blocks of the section, its own heading left out: first index and one past the last. */
  readonly from: number;
  to: number;
  /** One past the last block that stands before the first heading inside the section. */
  ownTo: number;
  readonly children: number[];
}

/** A scanned document: what every dialect reads. */
export interface Outline {
  readonly source: SourceText;
  /** The text to read by, with blanks in place of the comments beside other text (see `shownText`); all offsets are those of the source. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** The section that directly holds each block. */
  sectionOf(blockIndex: number): Section;
}

/** Builds the tree of sections over scanned blocks. */
export function buildOutline(source: SourceText, blocks: readonly Block[], text: string = source.text): Outline {
  const root: Section = {
    index: 0,
    level: 0,
    heading: undefined,
    title: '',
    parent: -1,
    from: 0,
    to: blocks.length,
    ownTo: blocks.length,
    children: [],
  };
  const sections = [root];
  const open = [root];
  const holder = new Int32Array(blocks.length);
  blocks.forEach((block, index) => {
    if (block.type === 'heading') {
      while ((open.at(-1) as Section).level >= block.level) (open.pop() as Section).to = index;
      const parent = open.at(-1) as Section;
      if (parent.ownTo === blocks.length || parent.ownTo > index) parent.ownTo = Math.min(parent.ownTo, index);
      const title = plainText(text.slice(block.textStart, Math.min(block.textEnd, block.textStart + 1000)));
      const section: Section = {
        index: sections.length,
        level: block.level,
        heading: block,
        title,
        parent: parent.index,
        from: index + 1,
        to: blocks.length,
        ownTo: blocks.length,
        children: [],
      };
      parent.children.push(section.index);
      sections.push(section);
      open.push(section);
    }
    holder[index] = (open.at(-1) as Section).index;
  });
  for (const section of sections) section.ownTo = Math.min(section.ownTo, section.to);
  return { source, text, blocks, sections, sectionOf: (index) => sections[holder[index] ?? 0] as Section };
}

/** The sections around a section, nearest first, the section itself included. */
export function* sectionChain(outline: Outline, section: Section): Generator<Section> {
  for (
    let at: Section | undefined = section;
    at !== undefined;
    at = at.parent < 0 ? undefined : outline.sections[at.parent]
  )
    yield at;
}

/** Text range under a section's heading, sub-sections included. */
export function bodyRange(outline: Outline, section: Section): { start: number; end: number } {
  const first = outline.blocks[section.from];
  const last = outline.blocks[section.to - 1];
  if (section.from >= section.to || first === undefined || last === undefined) {
    const at = section.heading?.end ?? 0;
    return { start: at, end: at };
  }
  return { start: first.start, end: last.end };
}
