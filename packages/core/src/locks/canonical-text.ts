import { dropEmphasis } from './drop-emphasis.ts';

// A change of what the form drops is a new version: digests that stand in lockfiles were made by an old one, and hold on as
// `renewed` tells. Version 1 had policy blocks in it, what stands under an outcome in sub-sections of its own, and the identifiers of
// list items.

/** Version of the canonical form; stands beside each digest. */
export const CANONICAL_VERSION = 2;

const PRIVATE = 0xe000;
const CODE = /(?<!\\)(`{1,3})([^`]{1,1000})\1/g;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const LINK =
  /!?\[([^[\]]{0,500})\]\((?:<[^<>\n]{0,1000}>|[^()\s]{0,1000}(?:\([^()\s]{0,200}\))?)(?:\s+["'][^"'\n]{0,200}["'])?\)/g;
const REFERENCE_LINK = /(?<![\p{L}\p{N}\]])\[([^[\]]{1,500})\]\[[^[\]]{0,200}\]/gu;
const WIKI_LINK = /\[\[(?:[^[\]|\n]{1,300}\|)?([^[\]|\n]{1,300})\]\]/g;
const AUTO_LINK = /<((?:https?:\/\/|mailto:)[^<>\s]{1,1000})>/gi;
const TAG = /<\/?(?:b|i|em|strong|br|u|span|code|kbd|sub|sup|p)(?:\s[^<>]{0,200})?\/?>/gi;
const ENTITY: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
/** Characters that nobody sees: zero width spaces, soft hyphens, word joiners. */
const UNSEEN = /[\u200b\u2060\ufeff\u00ad]/g;
const CJK = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}、。「」';
const BETWEEN_CJK = new RegExp(`(?<=[${CJK}]) (?=[${CJK}])`, 'gu');

/**
 * A text as it counts: two texts have the same canonical form when they differ only in line breaks, white space, emphasis, list
 * marks, escapes, typographic quotes, link targets or a final stop. Words, numbers, letter case, struck-out marks and the text of
 * links are kept. Linear in the length of the text.
 */
export function canonicalText(text: string): string {
  const lines = withoutComments(text.normalize('NFC').replaceAll(UNSEEN, '')).split(/\r\n?|\n/);
  const inline = unquoted(lines)
    .map((line) =>
      line
        .trim()
        .replace(/^(?:[-*+•‣]\s+(?:\[[ xX]\]\s+)?|#{1,6}\s+)/, '')
        .replace(/\\$/, ''),
    )
    .join('\n')
    .replaceAll(CODE, (_whole, _marks: string, code: string) => shielded(code.trim()))
    .replaceAll(ESCAPED, (_whole, mark: string) => shielded(mark))
    .replaceAll(LINK, '$1')
    .replaceAll(REFERENCE_LINK, '$1')
    .replaceAll(WIKI_LINK, '$1')
    .replaceAll(AUTO_LINK, '$1')
    .replaceAll(TAG, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => shielded(ENTITY[name] as string));
  return unshielded(dropEmphasis(inline))
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‘’‚]/g, "'")
    .replaceAll(/[–—−]/g, '-')
    .replaceAll('…', '...')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(BETWEEN_CJK, '')
    .trim()
    .replace(/\s*[.。]$/, '');
}

/** A block that is quoted as a whole reads as its text. */
function unquoted(lines: readonly string[]): readonly string[] {
  const isQuoted = lines.every((line) => line.trim() === '' || line.trimStart().startsWith('>'));
  return isQuoted ? lines.map((line) => line.replace(/^\s*(?:>\s?)+/, '')) : lines;
}

function withoutComments(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at !== -1; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4);
    if (end === -1) break;
    kept += `${text.slice(from, at)} `;
    from = end + 3;
  }
  return kept + text.slice(from);
}

// Marks inside code, and escaped ones, are letters like any other: they wait in the private use area until the end.
function shielded(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, (mark) => String.fromCharCode(PRIVATE + mark.charCodeAt(0)));
}

function unshielded(text: string): string {
  return text.replaceAll(/[\ue000-\ue07f]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - PRIVATE));
}
