// under src/legacy/**   in `app/pages`   below lib/
const PLACE =
  /\b(?:under|below|beneath|inside|within|in|from)[ \t]+(?:the[ \t]+(?:folder|directory)[ \t]+)?(`?)((?:[\w.@-]+\/)+(?:[\w.@*{},-]+(?:\/[\w.@*{},-]+)*)?)\1(?![\w/])/gi;

/** The files that a sentence names, as globs, and the sentence without them. Only what stands behind a word of place, and has a slash, is one. */
export function namedPlaces(sentence: string): { readonly globs: readonly string[]; readonly rest: string } {
  const globs = [...sentence.matchAll(PLACE)].map(([, , path = '']) => globOf(path.replace(/[.,]+$/, '')));
  return { globs: [...new Set(globs)], rest: sentence.replaceAll(PLACE, ' ') };
}

/** A folder stands for all that is in it; a name with an ending is a file, and a glob is taken as it is. */
function globOf(path: string): string {
  if (path.endsWith('/')) return `${path}**`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /[*{]|\.[a-z]\w*$/i.test(name) ? path : `${path}/**`;
}
