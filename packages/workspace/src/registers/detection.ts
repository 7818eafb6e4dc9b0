/** What a reader of documents says about one document that holds decisions. */
export interface Detection {
  /** How sure it is, from 0 to 1. */
  readonly score: number;
  /** How the document is written, in the names of the dialects. */
  readonly dialects: readonly string[];
  readonly items: number;
  /** In words, for the report of `init`. */
  readonly reason: string;
}

/**
 * Judges one document; undefined when it holds no decisions. Given by the caller, so that finding registers does not
 * depend on how they are read, and so that the caller can keep what it has read.
 */
export type DetectRegister = (path: string, bytes: Uint8Array) => Detection | undefined;

/** Dialects in which a document is one decision, so that the folder is the register. */
export const RECORD_DIALECTS: ReadonlySet<string> = new Set(['adr', 'kep', 'header-lines']);
