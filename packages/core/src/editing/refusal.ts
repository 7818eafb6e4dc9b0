import type { Item } from '../documents/item.ts';
import { DecisisError } from '../errors/decisis-error.ts';

/** Who is edited, for the words of an error. */
export interface EditSubject {
  /** Identifier of the item, or its key when it has none. */
  readonly id: string;
  readonly field: string;
}

/** The error for a value that its place cannot hold; `instead` is one imperative sentence. */
export function refuseValue(subject: EditSubject, reason: string, instead: string): DecisisError {
  return new DecisisError('DCS_DOCUMENT_VALUE_NOT_WRITABLE', { ...subject, reason, instead });
}

/** The error for an identifier that another item has. */
export function refuseTaken(item: Item): DecisisError {
  const { id, key, source, line } = item;
  const title = item.text('title') ?? item.text('question');
  return new DecisisError('DCS_DOCUMENT_ID_TAKEN', {
    id: id ?? key,
    by: title === undefined ? '' : `"${title}"`,
    where: `at ${source.path}:${line}`,
    free: undefined,
  });
}
