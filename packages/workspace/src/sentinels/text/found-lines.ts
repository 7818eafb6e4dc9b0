/** A line that some pattern may match, without its line end; replacement characters stand for what is not UTF-8. */
export interface FoundLine {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

const NUL = 0;
const COLON = 58;
const LINE_FEED = 10;

/**
 * Reads what the search engine writes (`path NUL number : line`), in whatever pieces it comes. Only the last unfinished
 * record is held.
 */
export class FoundLines {
  readonly #onLine: (found: FoundLine) => void;
  #pieces: Buffer[] = [];

  constructor(onLine: (found: FoundLine) => void) {
    this.#onLine = onLine;
  }

  /** Takes the next piece. */
  write(piece: Buffer): void {
    const last = piece.lastIndexOf(LINE_FEED);
    if (last < 0) {
      this.#pieces.push(piece);
      return;
    }
    const whole = Buffer.concat([...this.#pieces, piece.subarray(0, last + 1)]);
    this.#pieces = last + 1 < piece.length ? [piece.subarray(last + 1)] : [];
    let at = 0;
    while (at < whole.length) at = this.#record(whole, at);
    // A path may hold a line feed, and then its record is not complete yet.
    if (this.#rest !== undefined) this.#pieces.unshift(this.#rest);
    this.#rest = undefined;
  }

  /** What came last and is no record: what the engine tells about its search. */
  get remainder(): string {
    return Buffer.concat(this.#pieces).toString('utf8');
  }

  #rest: Buffer | undefined;

  #record(bytes: Buffer, start: number): number {
    const pathEnd = bytes.indexOf(NUL, start);
    const numberEnd = pathEnd < 0 ? -1 : bytes.indexOf(COLON, pathEnd);
    const end = numberEnd < 0 ? -1 : bytes.indexOf(LINE_FEED, numberEnd);
    if (end < 0) {
      this.#rest = bytes.subarray(start);
      return bytes.length;
    }
    const text = bytes.toString('utf8', numberEnd + 1, bytes[end - 1] === 13 ? end - 1 : end);
    const path = bytes.toString('utf8', start, pathEnd);
    this.#onLine({
      path: path.startsWith('./') ? path.slice(2) : path,
      line: Number(bytes.toString('latin1', pathEnd + 1, numberEnd)),
      text,
    });
    return end + 1;
  }
}
