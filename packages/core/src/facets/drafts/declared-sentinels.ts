import type { DocumentReading } from '../../documents/document-reading.ts';
import type { Item } from '../../documents/item.ts';
import { sentinelLine } from '../../model/sentinel-line.ts';
import type { SentinelDraft } from './drafted-check.ts';
import { draftOf } from './sentinel-draft.ts';

/** A sentinel that a document states in words: nothing can run it as it stands. */
export interface DeclaredSentinel {
  /** What it holds, without its label. */
  readonly statement: string;
  readonly start: number;
  readonly line: number;
  readonly column: number;
  /** The item that it stands under; undefined when it stands under none. */
  readonly item: Item | undefined;
  /** The check that its words ask for; undefined where they do not say which. */
  readonly draft: SentinelDraft | undefined;
}

const MAX_STATEMENT = 2000;

/** The sentinels that a document states in words, in its order: labelled lines, and cells of a column of that name. */
export function declaredSentinels(document: DocumentReading): readonly DeclaredSentinel[] {
  const { source, outline, items } = document;
  const { text, lines } = source;
  if (!/sentinel/i.test(text)) return [];
  const isCode = (at: number): boolean =>
    outline.blocks.some(({ type, start, end }) => type === 'fence' && start <= at && at < end);
  const found = new Map<number, { readonly start: number; readonly statement: string }>();
  let lineStart = 0;
  for (const written of text.split('\n')) {
    const statement = sentinelLine(written);
    if (statement !== undefined && !isCode(lineStart)) {
      const start = lineStart + written.lastIndexOf(statement);
      found.set(start, { start, statement });
    }
    lineStart += written.length + 1;
  }
  for (const item of items) {
    const field = item.field('sentinel');
    if (field !== undefined && /sentinel/i.test(field.label)) {
      const written = text.slice(field.start, field.end).trim();
      // A cell may begin with the label that its column has.
      const statement = sentinelLine(written) ?? written;
      const start = text.indexOf(statement, field.start);
      const isKnown = [...found.keys()].some((at) => field.start <= at && at < field.end);
      if (!isKnown && /\p{L}{3}/u.test(statement)) found.set(start, { start, statement });
    }
  }
  return [...found.values()]
    .toSorted((left, right) => left.start - right.start)
    .map(({ start, statement }) => ({
      statement: statement.slice(0, MAX_STATEMENT),
      start,
      ...lines.positionAt(start),
      item: itemAt(items, start),
      draft: draftOf(statement),
    }));
}

function itemAt(items: readonly Item[], at: number): Item | undefined {
  return items
    .flatMap((item) => item.entries.map((entry) => ({ item, entry })))
    .filter(({ entry }) => entry.start <= at && at < entry.end)
    .toSorted((left, right) => right.entry.start - left.entry.start)[0]?.item;
}
