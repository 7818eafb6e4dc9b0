// Sentinel: …    **Sentinel for this design:** …    MP-1 — Survey sentinel (binding): …
const LABELLED =
  /^[ \t]*(?:[-*+][ \t]+)?(?:[^\s:|][^:\n|]{0,80}?[ \t])??[*_]{0,3}sentinel[*_]{0,3}(?:[ \t]\([^()\n]{0,60}\))?(?:[ \t]for[ \t][^:\n|]{0,40})?[*_]{0,3}:[*_]{0,3}[ \t]+(\S.{2,})$/i;

/** What a line of a document states as a sentinel, behind its label; undefined for any other line. */
export function sentinelLine(line: string): string | undefined {
  return LABELLED.exec(line.trimEnd())?.[1];
}
