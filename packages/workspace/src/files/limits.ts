/** What one run may read. Each limit is told in the error that it causes, with the flag that raises it. */
export interface ReadLimits {
  /** Largest document, in bytes. */
  readonly documentBytes: number;
}

/** The limits when neither decisis.toml nor a flag says otherwise. */
export const DEFAULT_LIMITS: ReadLimits = Object.freeze({ documentBytes: 10 * 1024 * 1024 });

/** The flag that raises {@link ReadLimits.documentBytes}. */
export const DOCUMENT_BYTES_FLAG = '--max-bytes';

/** Larger files are not looked at by sentinels over lines of text. */
export const MOST_TEXT_BYTES: number = 32 * 1024 * 1024;
