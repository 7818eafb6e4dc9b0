import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { readStatements } from '../facets/claims/document-statements.ts';
import type { FindingLocation } from '../findings/finding.ts';

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
