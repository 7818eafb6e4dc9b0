/** Numbers as a tag writes them: `1.4.0`, `1_4_0`, `1-4-0`. */
const DOTTED = /\d{1,9}(?:[._]\d{1,9})+/g;
const DASHED = /(?<![\d._])\d{1,9}(?:-\d{1,9})+(?![\d._])/g;
const VERSION = /^v?(\d{1,9}(?:\.\d{1,9})+)(?:-(.{1,40}))?$/i;

interface Numbers {
  readonly parts: readonly number[];
  /** What the tag says behind them, in letters and digits. */
  readonly rest: string;
}

/**
 * The versions that the tags of a repository name, in whatever way: `v1.4.0`, `app@1.4.0`, `release/1.4`, `REL_1_4_0`. A version
 * counts as tagged when any tag can be meant: `1.4` by `v1.4.2`, `1.4.0` by `v1.4`, a release by a tag with a suffix.
 */
export class VersionTags {
  readonly #tagged: readonly Numbers[];

  constructor(tags: readonly string[]) {
    this.#tagged = tags.flatMap(numbersIn);
  }

  /** Whether any tag names a version at all. */
  get areVersions(): boolean {
    return this.#tagged.length > 0;
  }

  has(version: string): boolean {
    const [, numbers, suffix = ''] = VERSION.exec(version) ?? [];
    if (numbers === undefined) return false;
    const parts = partsOf(numbers);
    const wanted = lettersOf(suffix);
    return this.#tagged.some((tag) => isSame(parts, tag.parts) && (wanted === '' || tag.rest === wanted));
  }
}

function numbersIn(tag: string): Numbers[] {
  return [...tag.matchAll(DOTTED), ...tag.matchAll(DASHED)].map((match) => ({
    parts: partsOf(match[0]),
    rest: lettersOf(tag.slice(match.index + match[0].length)),
  }));
}

function partsOf(numbers: string): number[] {
  return numbers.split(/[._-]/).map(Number);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Trailing zeros are left out as one likes; a version with fewer numbers stands for all that begin with it. */
function isSame(wanted: readonly number[], tagged: readonly number[]): boolean {
  return wanted.every((number, at) => number === (tagged[at] ?? 0));
}
