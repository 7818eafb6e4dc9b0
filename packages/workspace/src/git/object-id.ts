import { createHash } from 'node:crypto';

/** How a repository names its objects; told by the length of a name. */
export type ObjectFormat = 'sha1' | 'sha256';

/** Whether a text is the full name of an object. */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** The format of a full object name. */
export function formatOf(objectId: string): ObjectFormat {
  return objectId.length === 64 ? 'sha256' : 'sha1';
}

/** The name that git gives to a file's bytes as they are, without any conversion. */
export function blobId(bytes: Uint8Array, format: ObjectFormat): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
