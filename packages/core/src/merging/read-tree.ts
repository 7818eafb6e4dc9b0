import type { DocumentReading } from '../documents/document-reading.ts';
import type { Entry } from '../documents/entry.ts';
import type { Section } from '../documents/headings/outline.ts';
import { readLabel } from '../documents/labels/read-label.ts';
import type { Block, ListItemBlock } from '../documents/scan/block.ts';
import { foldId } from '../model/item-id.ts';
import { fieldForLabel } from '../vocabulary/field-words.ts';
import { splitLines } from './merge-lines.ts';
import { fullText, partOf, type MergeNode } from './merge-node.ts';
import { readTableNode } from './read-table-node.ts';

/** The parts of a document that was read: sections, tables with rows, list items, labelled lines. Their texts make up the whole. */
export function readTree(reading: DocumentReading): MergeNode {
  return new TreeReader(reading).read();
}

const RULE = /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const COMMENT = /^\s*<!--.*-->\s*$/;
const NUMBERING = /^(?:§\s*)?\d+(?:\.\d+)*[.):]?\s+(?=\S)/;
const YAML_KEY = /^([A-Za-z_][\w -]{0,40}?)\s*:(?:\s|$)/;

class TreeReader {
  readonly #reading: DocumentReading;
  readonly #lines: readonly string[];
  readonly #entries = new Map<number, Entry>();
  /** First line of what stands before the heading of each section and belongs to it. */
  readonly #leadLine: number[];

  constructor(reading: DocumentReading) {
    this.#reading = reading;
    this.#lines = splitLines(reading.source.text);
    for (const item of reading.items) {
      for (const entry of item.entries) {
        if (entry.id !== undefined && !this.#entries.has(entry.start)) this.#entries.set(entry.start, entry);
      }
    }
    this.#leadLine = reading.outline.sections.map((section) => this.#leadOf(section));
  }

  read(): MergeNode {
    const root = this.#reading.outline.sections[0] as Section;
    const children = this.#childrenOf(root, 0, this.#lines.length);
    return partOf('document', textOf(children), { key: 'document', children });
  }

  #lineAt(offset: number): number {
    return this.#reading.source.lines.lineAt(offset) - 1;
  }

  #leadOf(section: Section): number {
    if (section.heading === undefined) return 0;
    let line = this.#lineAt(section.heading.start);
    const isLead = (text: string): boolean => text.trim() === '' || RULE.test(text) || COMMENT.test(text);
    while (line > 0 && isLead(this.#lines[line - 1] as string)) line--;
    return line;
  }

  /** Parts between two lines: the section's own, then its sub-sections. */
  #childrenOf(section: Section, from: number, to: number): MergeNode[] {
    const { sections } = this.#reading.outline;
    const starts = section.children.map((index) => Math.max(from, this.#leadLine[index] as number));
    const children = this.#bodyOf(section, from, starts[0] ?? to);
    section.children.forEach((index, at) => {
      children.push(this.#sectionNode(sections[index] as Section, starts[at] as number, starts[at + 1] ?? to));
    });
    return children;
  }

  #sectionNode(section: Section, from: number, to: number): MergeNode {
    const heading = section.heading as Block;
    const first = this.#lineAt(heading.start);
    const behind = Math.min(to, this.#lineAt(Math.max(heading.start, heading.end - 1)) + 1);
    const children = [
      partOf('labelled', this.#cut(first, behind), { key: 'heading', title: 'heading', item: section.title }),
      ...this.#childrenOf(section, behind, to),
    ];
    const entry = this.#entries.get(heading.start);
    const name = section.title.replace(NUMBERING, '').trim().toLowerCase();
    return partOf('section', textOf(children), {
      key: entry?.id === undefined ? `section ${name}` : `section of ${foldId(entry.id)}`,
      title: name,
      item: entry?.id ?? section.title,
      lead: this.#cut(from, first),
      children,
    });
  }

  /** The item whose section a place stands in. */
  #holderOf(section: Section): string | undefined {
    const { sections } = this.#reading.outline;
    for (let at: Section | undefined = section; at?.heading !== undefined; at = sections[at.parent]) {
      const id = this.#entries.get(at.heading.start)?.id;
      if (id !== undefined) return id;
    }
    return undefined;
  }

  #cut(from: number, to: number): string {
    return this.#lines.slice(from, to).join('');
  }

  #bodyOf(section: Section, from: number, to: number): MergeNode[] {
    const { blocks } = this.#reading.outline;
    const nodes: MergeNode[] = [];
    let line = from;
    const plainTo = (until: number): void => {
      for (; line < until; line++) nodes.push(partOf('lines', this.#lines[line] as string));
    };
    for (let at = section.from; at < section.ownTo; at++) {
      const block = blocks[at] as Block;
      const first = this.#lineAt(block.start);
      if (first < line || first >= to) continue;
      const behind = Math.min(to, this.#lastLine(at, section.ownTo) + 1);
      const node = this.#nodeOf(block, this.#cut(first, behind), this.#holderOf(section));
      if (node === undefined) continue;
      plainTo(first);
      nodes.push(this.#withLead(node, nodes));
      line = behind;
    }
    plainTo(to);
    return nodes;
  }

  /** A list item reaches over the items nested in it. */
  #lastLine(at: number, stop: number): number {
    const { blocks } = this.#reading.outline;
    const block = blocks[at] as Block;
    let end = block.end;
    if (block.type === 'item') {
      for (let next = at + 1; next < stop; next++) {
        const inner = blocks[next] as Block;
        const isNested = inner.type === 'item' ? inner.indent > block.indent : inner.start < end;
        if (!isNested) break;
        end = Math.max(end, inner.end);
      }
    }
    return this.#lineAt(Math.max(block.start, end - 1));
  }

  #nodeOf(block: Block, text: string, holder: string | undefined): MergeNode | undefined {
    switch (block.type) {
      case 'table':
        return block.isContinuation || !block.hasDelimiter
          ? undefined
          : readTableNode(this.#reading.source.text, block, text, this.#entries);
      case 'item':
        return this.#listItem(block, text, holder);
      case 'line':
        return block.quoted || this.#lineAt(block.start) !== this.#lineAt(block.end - 1)
          ? undefined
          : labelled(text, this.#reading.source.text.slice(block.textStart, block.end), holder);
      case 'front-matter':
        return frontMatter(text);
      case 'heading':
      case 'fence':
      case 'comment':
        return undefined;
    }
  }

  #listItem(block: ListItemBlock, text: string, holder: string | undefined): MergeNode | undefined {
    const entry = this.#entries.get(block.start);
    if (entry?.id === undefined)
      return splitLines(text).length > 1
        ? undefined
        : labelled(text, this.#reading.source.text.slice(block.textStart, block.lineEnd), holder);
    const [first, ...rest] = splitLines(text);
    const children = [
      partOf('labelled', first as string, { key: 'first line', title: 'text', item: entry.id }),
      ...rest.map((line) => {
        const value = line.replace(/^\s*(?:[-*+•]\s+)?/, '').trimEnd();
        return labelled(line, value, entry.id) ?? partOf('lines', line);
      }),
    ];
    return partOf('list-item', text, {
      key: `item ${foldId(entry.id)}`,
      title: entry.field('title')?.text.trim().toLowerCase() ?? '',
      item: entry.id,
      children,
    });
  }

  /** Blank lines between two list items go with the second one. */
  #withLead(node: MergeNode, before: MergeNode[]): MergeNode {
    if (node.kind !== 'list-item') return node;
    let at = before.length;
    while (at > 0 && before[at - 1]?.kind === 'lines' && before[at - 1]?.text.trim() === '') at--;
    if (before[at - 1]?.kind !== 'list-item') return node;
    return { ...node, lead: before.splice(at).map(fullText).join('') };
  }
}

/** A line with a label that says a field; labels that the vocabulary does not know count when they are in bold. */
function labelled(text: string, value: string, holder: string | undefined): MergeNode | undefined {
  const label = readLabel(value, 0, value.length);
  if (label === undefined) return undefined;
  const isField = label.bold || fieldForLabel(label.text, 'label') !== undefined;
  if (!isField && label.text.split(/\s+/).length > 3) return undefined;
  return partOf('labelled', text, { key: `label ${label.text.toLowerCase()}`, title: label.text, item: holder });
}

/** The keys of front matter, each with the lines under it. */
function frontMatter(text: string): MergeNode {
  const children: MergeNode[] = [];
  for (const line of splitLines(text)) {
    const key = YAML_KEY.exec(line)?.[1];
    const last = children.at(-1);
    if (key !== undefined) children.push(partOf('labelled', line, { key: `key ${key}`, title: key }));
    else if (last?.key !== undefined && /^(?:\s|- )/.test(line) && line.trim() !== '')
      children[children.length - 1] = { ...last, text: last.text + line };
    else children.push(partOf('lines', line));
  }
  return partOf('front-matter', text, { key: 'front matter', item: 'front matter', children });
}

function textOf(children: readonly MergeNode[]): string {
  return children.map(fullText).join('');
}
