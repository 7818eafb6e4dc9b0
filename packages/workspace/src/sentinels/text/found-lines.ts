/** A line that some pattern may match, without its line end; replacement characters stand for what is not UTF-8. */
export interface FoundLine {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

const NUL = 0;
const COLON = 58;
const LINE_FEED = 10;

/** How much of one line is taken. */
export interface LineLimit {
  /** Of longer records only the path is read. */
  readonly mostBytes: number;
  readonly onLong: (path: string) => void;
}

const NO_LIMIT: LineLimit = { mostBytes: Infinity, onLong: () => undefined };

/**
 * Reads what the search engine writes (`path NUL number : line`), in whatever pieces it comes. Only the last unfinished
 * record is held, and not even that when it is too long.
 */
export class FoundLines {
  readonly #onLine: (found: FoundLine) => void;
  readonly #limit: LineLimit;
  #pieces: Buffer[] = [];
  #held = 0;
  /** Whether the rest of a line that is too long is passed over. */
  #isSkipping = false;

  constructor(onLine: (found: FoundLine) => void, limit: LineLimit = NO_LIMIT) {
    this.#onLine = onLine;
    this.#limit = limit;
  }

  /** Takes the next piece. */
  write(bytes: Buffer): void {
    const piece = this.#isSkipping ? this.#afterSkipped(bytes) : bytes;
    const last = piece.lastIndexOf(LINE_FEED);
    if (last < 0) this.#hold(piece);
    else {
      const whole = Buffer.concat([...this.#pieces, piece.subarray(0, last + 1)]);
      this.#pieces = [];
      this.#held = 0;
      let at = 0;
      while (at < whole.length) at = this.#record(whole, at);
      // A path may hold a line feed, and then its record is not complete yet.
      if (this.#rest !== undefined) this.#hold(this.#rest);
      this.#rest = undefined;
      this.#hold(piece.subarray(last + 1));
    }
    if (this.#held > this.#limit.mostBytes) this.#skip();
  }

  #hold(piece: Buffer): void {
    if (piece.length === 0) return;
    this.#pieces.push(piece);
    this.#held += piece.length;
  }

  /** Lets go of a record that is too long; what comes up to the end of its line belongs to it. */
  #skip(): void {
    const head = Buffer.concat(this.#pieces);
    const pathEnd = head.indexOf(NUL);
    if (pathEnd >= 0) this.#limit.onLong(plainPath(head.toString('utf8', 0, pathEnd)));
    this.#pieces = [];
    this.#held = 0;
    this.#isSkipping = true;
  }

  #afterSkipped(piece: Buffer): Buffer {
    const end = piece.indexOf(LINE_FEED);
    this.#isSkipping = end < 0;
    return piece.subarray(end < 0 ? piece.length : end + 1);
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
    const path = plainPath(bytes.toString('utf8', start, pathEnd));
    if (end - start > this.#limit.mostBytes) {
      this.#limit.onLong(path);
      return end + 1;
    }
    this.#onLine({
      path,
      line: Number(bytes.toString('latin1', pathEnd + 1, numberEnd)),
      text: bytes.toString('utf8', numberEnd + 1, bytes[end - 1] === 13 ? end - 1 : end),
    });
    return end + 1;
  }
}

function plainPath(path: string): string {
  return path.startsWith('./') ? path.slice(2) : path;
}
