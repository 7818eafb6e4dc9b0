/**
 * A JSON array with one element a line: short enough for people, and every line a whole value for programs that cut
 * lines. The pieces come one by one, for an array of a million items does not fit into one string.
 */
export function* renderJsonArray(values: Iterable<unknown>): Generator<string> {
  yield* renderJsonTexts(textsOf(values));
}

/** The same of elements that are JSON text already. */
export function* renderJsonTexts(texts: Iterable<string>): Generator<string> {
  let separator = '[\n';
  for (const text of texts) {
    yield separator + text;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

function* textsOf(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield JSON.stringify(value);
}

const PIECE_LENGTH = 1 << 16;

/** Joins small pieces before they are written, so that a long list takes few system calls. */
export function writeInPieces(pieces: Iterable<string>, write: (text: string) => void): void {
  let pending = '';
  for (const piece of pieces) {
    pending += piece;
    if (pending.length < PIECE_LENGTH) continue;
    write(pending);
    pending = '';
  }
  if (pending !== '') write(pending);
}
