import type { SeedDocument } from './seed-documents.ts';

/** The shortest text found that still fails, by cutting out ever smaller pieces; tries at most `maxTries` texts. */
export function minimise(
  document: SeedDocument,
  fails: (candidate: SeedDocument) => boolean,
  maxTries = 3000,
): SeedDocument {
  let text = document.text;
  let tries = 0;
  for (let size = Math.ceil(text.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < text.length && tries < maxTries;) {
      const shorter = text.slice(0, at) + text.slice(at + size);
      tries++;
      if (fails({ path: document.path, text: shorter })) text = shorter;
      else at += size;
    }
  }
  return { path: document.path, text };
}
