/** Endings of files that are read as documents; all other files are source. */
const DOCUMENT_ENDING = /\.(?:md|mdx|markdown|txt|adoc|asciidoc|rst|org|docx?|odt|pdf|html?|pptx?|xlsx?|csv)$/i;

/** Whether a path is that of a document rather than of source code. */
export function isDocumentPath(path: string): boolean {
  return DOCUMENT_ENDING.test(path);
}
