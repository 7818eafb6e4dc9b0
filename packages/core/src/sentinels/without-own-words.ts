import { sentinelLine } from '../model/sentinel-line.ts';
import { fencedLines } from './fenced-lines.ts';

/** Fewer words may stand in a sentence that says something else. */
const LEAST_WORDS = 4;
const SETTINGS = /^toml\s+decisis(?:\s|$)/i;

/**
 * A document without what states sentinels: blocks of settings, and the line that states this one behind a label. A paper says neither what it
 * is held to nor what it must not say by stating so. Spaces stand for it, so that places stay.
 */
export function withoutStatedLines(text: string, statement: string): string {
  if (!/decisis|sentinel/i.test(text)) return text;
  const pieces = text.split(/(\r\n|\n|\r)/);
  const infos = fencedLines(pieces.filter((_, at) => at % 2 === 0));
  return pieces
    .map((piece, at) => {
      if (at % 2 === 1) return piece;
      return SETTINGS.test(infos[at / 2] ?? '') || sentinelLine(piece) === statement ? blank(piece) : piece;
    })
    .join('');
}

/**
 * The same without the words of the statement wherever these stand: in a row of a table, a list, a sentence, over two lines. They name what must
 * not be there; where something must be there they may be that very thing, and stay. A statement of fewer than four words does, too.
 */
export function withoutOwnWords(text: string, statement: string): string {
  return withoutStatement(withoutStatedLines(text, statement), statement);
}

function withoutStatement(text: string, statement: string): string {
  const words = statement.trim().split(/\s+/);
  if (words.length < LEAST_WORDS) return text;
  const parts = words.map((word) => word.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${parts.join('\\s{1,8}')}(?![\\p{L}\\p{N}_])`, 'giu');
  return text.replaceAll(pattern, blank);
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ');
}
