// One text: lengths of its parts on the first line, then the parts one behind the other.
//
//   names | stamps | lines of files | contents of files | lines of other contents
//
// Names are as they were asked for, so that a run that asks for the same ones compares one text with another. A stamp is 32
// bytes. Most files have no matched line and no named content; the parts about these name files by their places.

/** What an entry holds of files. */
export interface KeptFiles {
  /** Paths, each parted from the next by a zero. */
  readonly names: string;
  /** Of each path what {@link readStamps} tells; zeros where that does not tell the content. */
  readonly stamps: BigUint64Array;
  /** Matched lines as JSON, by the place of the path. */
  readonly lines: ReadonlyMap<number, string>;
  /** Names of contents in git, by the place of the path. */
  readonly blobs: ReadonlyMap<number, string>;
  /** Matched lines as JSON, or nothing for none, by the names of contents that no file has at the moment. */
  readonly contents: ReadonlyMap<string, string>;
}

/** What is known when nothing is. */
export const NOTHING_KEPT: KeptFiles = {
  names: '',
  stamps: new BigUint64Array(0),
  lines: new Map(),
  blobs: new Map(),
  contents: new Map(),
};

const MOST_CONTENTS = 20_000;
// Below what an entry of the cache may have.
const MOST_LENGTH = 28 * 1024 * 1024;

/** The entry as text; undefined when it would be too long to be worth it. */
export function encodeKept({ names, stamps, lines, blobs, contents }: KeptFiles): string | undefined {
  const bytes = Buffer.from(stamps.buffer, stamps.byteOffset, stamps.byteLength).toString('base64');
  const rest = [...contents].slice(-MOST_CONTENTS);
  const parts = [names, bytes, rowsOf(lines), rowsOf(blobs), rowsOf(rest)];
  const text = `${parts.map(({ length }) => length).join(' ')}\n${parts.join('')}`;
  return text.length > MOST_LENGTH ? undefined : text;
}

/** What an entry holds; undefined when it is none. */
export function decodeKept(text: string): KeptFiles | undefined {
  const head = text.slice(0, Math.max(0, text.indexOf('\n')));
  let at = head.length + 1;
  const lengths = head.split(' ');
  const [names = '', encoded = '', lines = '', blobs = '', contents = ''] = lengths.map((length) => {
    const part = text.slice(at, at + Number(length));
    at += Number(length);
    return part;
  });
  const bytes = Buffer.from(encoded, 'base64');
  if (lengths.length !== 5 || at !== text.length || bytes.length % 32 !== 0) return undefined;
  const stamps = new BigUint64Array(bytes.length / 8);
  new Uint8Array(stamps.buffer).set(bytes);
  return {
    names,
    stamps,
    lines: new Map(pairsOf(lines).map(([place, line]) => [Number(place), line])),
    blobs: new Map(pairsOf(blobs).map(([place, blob]) => [Number(place), blob])),
    contents: new Map(pairsOf(contents)),
  };
}

function rowsOf(pairs: Iterable<readonly [number | string, string]>): string {
  return Array.from(pairs, ([key, value]) => `${key}\t${value}\n`).join('');
}

function pairsOf(rows: string): Array<readonly [string, string]> {
  return rows
    .split('\n')
    .slice(0, -1)
    .map((row) => {
      const end = row.indexOf('\t');
      return [row.slice(0, end), row.slice(end + 1)] as const;
    });
}
