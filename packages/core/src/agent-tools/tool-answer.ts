/** What a tool answers: structured data, or in one sentence why there is none. */
export type ToolAnswer =
  | { readonly kind: 'answer'; readonly data: Readonly<Record<string, unknown>>; readonly write?: DraftFile }
  | { readonly kind: 'refused'; readonly message: string };

/** A new file that a call asks for by the digest of its draft. Whoever serves the tool creates it, or refuses. */
export interface DraftFile {
  readonly path: string;
  readonly content: string;
}

/** An answer that says why there is none. */
export function refused(message: string): ToolAnswer {
  return { kind: 'refused', message };
}
