import { DecisisError } from '../errors/decisis-error.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf, type SourceText } from '../documents/source-text.ts';
import type { Field } from '../model/field.ts';
import type { TextEdit } from '../model/text-edit.ts';
import type { OtherPlace } from './edit-plan.ts';
import { applyEdits, sortEdits } from './text-edit.ts';

/** Edits applied in memory and read again. */
export interface Trial {
  readonly edits: readonly TextEdit[];
  readonly after: string;
  readonly reading: DocumentReading;
}

/** Applies edits to the text of a reading and reads the result the way the original was read. */
export function tryEdits(reading: DocumentReading, edits: readonly TextEdit[]): Trial {
  const { source } = reading;
  const sorted = sortEdits(source.text, edits);
  const after = applyEdits(source.text, sorted);
  return {
    edits: sorted,
    after,
    reading: sorted.length === 0 ? reading : readDocument(sourceOf(source.path, after), reading.options),
  };
}

/** Throws DCS_DOCUMENT_INVALID_ENCODING for a document whose bytes were not UTF-8: they could not be written back. */
export function assertEditable(source: SourceText): void {
  if (source.isValid) return;
  const at = Math.max(0, source.text.indexOf('\ufffd'));
  const offset = new TextEncoder().encode(source.text.slice(0, at)).length + (source.hasBom ? 3 : 0);
  throw new DecisisError('DCS_DOCUMENT_INVALID_ENCODING', { path: source.path, line: source.lines.lineAt(at), offset });
}

/** A field that an edit leaves alone, for the plan. */
export function otherPlace(source: SourceText, field: Pick<Field, 'label' | 'text' | 'start' | 'end'>): OtherPlace {
  const { label, text, start, end } = field;
  return { label, text, start, end, line: source.lines.lineAt(start) };
}
