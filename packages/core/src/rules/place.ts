import type { FieldName } from '../model/field-name.ts';
import type { FindingLocation, RelatedLocation } from '../findings/finding.ts';
import type { CheckedDocument, CheckedItem } from './check-context.ts';

/** A stretch of a document as the place of a finding. */
export function placeIn(document: CheckedDocument, start: number, end: number): FindingLocation {
  const { line, column } = document.reading.source.lines.positionAt(start);
  return { path: document.path, range: { start, end, line, column } };
}

/** Where an item says, or would say, something: the first of these fields that it has, else the line that defines it. */
export function placeOf({ item, document }: CheckedItem, ...fields: readonly FieldName[]): FindingLocation {
  for (const name of fields) {
    const field = item.field(name);
    if (field !== undefined) return placeIn(document, field.start, field.end);
  }
  const { start } = item.defining;
  const end = document.reading.source.text.indexOf('\n', start);
  return placeIn(document, start, end === -1 ? item.defining.end : Math.min(end, item.defining.end));
}

/** A file as a whole, which may be no document, or not be there any more. */
export function atFile(path: string): FindingLocation {
  return { path, range: { start: 0, end: 0, line: 1, column: 1 } };
}

/** A second place that a finding points to. */
export function relatedPlace(location: FindingLocation, label: string): RelatedLocation {
  return { ...location, label };
}
