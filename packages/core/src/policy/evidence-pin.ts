/** A file, section or symbol whose text a decision rests on, pinned in decisis.toml by its digest. */
export interface EvidencePin {
  /** Identifier or key of the item. */
  readonly item: string;
  /** Root-relative path. */
  readonly path: string;
  /** A section (`§3.2`) or a symbol; undefined for the whole file. */
  readonly part: string | undefined;
  /** At least the first 12 hex digits of the SHA-256 of the text. */
  readonly sha256: string;
}
