import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { readStatements } from '../facets/document-statements.ts';
import type { FindingLocation } from '../findings/finding.ts';
import type { CheckContext } from './check-context.ts';
import { placeIn } from './place.ts';

/** What the head of a document says that its work leaves alone. */
export interface BoundaryStatement {
  readonly text: string;
  readonly location: FindingLocation;
}

/** Files that are read as documents, by their names. */
const DOCUMENT = /\.(?:md|mdx|markdown|txt|text|rst|adoc)$/i;

/** Whether a file is one whose head may state a boundary. */
export function mayStateBoundary(path: string): boolean {
  return DOCUMENT.test(path);
}

/** The boundaries that a text states whose words may rule something out; reading one costs, so a look at its words comes first. */
export function boundariesIn(path: string, text: string, mayRuleOut: RegExp): readonly BoundaryStatement[] {
  if (!mayStateBoundary(path) || !mayRuleOut.test(text)) return [];
  const { source, outline } = readDocument(sourceOf(path, text));
  return readStatements(outline)
    .filter((statement) => statement.kind === 'boundary' && mayRuleOut.test(statement.text))
    .map(({ text: words, start, end }) => {
      const { line, column } = source.lines.positionAt(start);
      return { text: words, location: { path, range: { start, end, line, column } } };
    });
}

/** Those of a document as it is judged, which as one of a register is read already; none when it is not there. */
export function boundariesAt(
  path: string,
  { registers, repository }: CheckContext,
  mayRuleOut: RegExp,
): readonly BoundaryStatement[] {
  for (const { documents } of registers) {
    const document = documents.find((one) => one.path === path);
    if (document !== undefined)
      return document
        .facts()
        .statements.filter(({ kind, text }) => kind === 'boundary' && mayRuleOut.test(text))
        .map(({ text, start, end }) => ({ text, location: placeIn(document, start, end) }));
  }
  const text = repository.text(path);
  return text === undefined ? [] : boundariesIn(path, text, mayRuleOut);
}
