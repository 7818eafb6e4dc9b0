import { createFinding } from '../../findings/finding.ts';
import { lineEndAt } from '../line-index.ts';
import type { ReadContext } from '../read-context.ts';

/** Findings about the text itself: bytes that are not UTF-8, unfinished merges, blocks that are never closed, damaged letters. */
export function checkText(context: ReadContext): void {
  reportInvalidBytes(context);
  reportBlocks(context);
  reportConflictMarkers(context);
  reportDamage(context);
}

function reportInvalidBytes(context: ReadContext): void {
  const { source } = context.outline;
  if (source.isValid) return;
  const { count, first, offset } = source.invalid ?? { count: 1, first: undefined, offset: undefined };
  const place = replacementAt(source.text, source.hasBom ? (offset ?? 0) - BOM_BYTES : (offset ?? 0));
  const firstByte = first === undefined ? 'U+FFFD' : `0x${first.toString(16).toUpperCase()}`;
  const data = offset === undefined ? { count, firstByte } : { count, firstByte, offset };
  context.findings.push(
    createFinding('document/invalid-encoding', 'invalidBytes', data, { location: context.at(place, place + 1) }),
  );
}

const BOM_BYTES = 3;

/** Where the replacement for the byte at an offset stands in the text: everything before it was UTF-8. */
function replacementAt(text: string, offset: number): number {
  let bytes = 0;
  let at = 0;
  while (at < text.length && bytes < offset) {
    const code = text.codePointAt(at) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code < 0x10000 ? 1 : 2;
  }
  return at;
}

function reportBlocks(context: ReadContext): void {
  const { source, blocks } = context.outline;
  let isCommentTold = false;
  for (const block of blocks) {
    if (block.type === 'fence' && !block.closed) {
      const marker = source.text.slice(block.start, block.start + 3);
      const lines = source.lines.count - source.lines.lineAt(block.start);
      context.findings.push(
        createFinding(
          'document/unterminated-fence',
          'fence',
          { marker, lines },
          { location: context.at(block.start, block.end) },
        ),
      );
    } else if (block.type === 'comment' && !block.closed && !isCommentTold) {
      // Behind a comment without an end every other one lacks it, too: the first is the cause.
      isCommentTold = true;
      context.findings.push(
        createFinding(
          'document/unterminated-fence',
          'comment',
          { lines: 0 },
          { location: context.at(block.start, block.end) },
        ),
      );
    } else if (block.type === 'table' && !block.hasDelimiter && !block.isContinuation) {
      context.findings.push(
        createFinding(
          'document/unreadable-table',
          'noDelimiter',
          { rows: block.rows.length / 2 + 1 },
          { location: context.at(block.start, block.end) },
        ),
      );
    }
  }
}

function reportConflictMarkers(context: ReadContext): void {
  const { source, blocks } = context.outline;
  const { text } = source;
  // Code shows how markers look.
  const code = blocks.filter((block) => block.type === 'fence' && block.closed);
  for (const marker of ['<<<<<<< ', '>>>>>>> ']) {
    for (let at = text.indexOf(marker); at !== -1; at = text.indexOf(marker, at + 1)) {
      if (at > 0 && text.charAt(at - 1) !== '\n' && text.charAt(at - 1) !== '\r') continue;
      if (code.some(({ start, end }) => start < at && at < end)) continue;
      context.isUnmerged = true;
      const end = lineEndAt(text, at, Math.min(text.length, at + 80));
      context.findings.push(
        createFinding(
          'document/conflict-marker',
          'marker',
          { marker: text.slice(at, end).trimEnd() },
          { location: context.at(at, end) },
        ),
      );
    }
  }
}

/** UTF-8 text that was read as another encoding and saved again: what it looks like, and what it was. */
const DAMAGE: ReadonlyArray<readonly [string, string]> = [
  ['\u0e22\u0e07', '§'], // UTF-8 read as CP874
  ['Â§', '§'],
  ['â€™', '’'],
  ['â€œ', '“'],
  ['â€”', '—'],
  ['â€“', '–'],
  ['Ã¤', 'ä'],
  ['Ã¶', 'ö'],
  ['Ã¼', 'ü'],
  ['ÃŸ', 'ß'],
  ['Ã©', 'é'],
  ['Ã¨', 'è'],
  ['Ã±', 'ñ'],
  ['Ã³', 'ó'],
  ['Ã§', 'ç'],
  ['Ã£', 'ã'],
];

function reportDamage(context: ReadContext): void {
  const { text } = context.outline;
  if (!/[\u0e22âÂÃ]/.test(text)) return;
  const isThai = (text.match(/[\u0e00-\u0e7f]/g)?.length ?? 0) > 40;
  for (const [damaged, repaired] of DAMAGE) {
    if (isThai && damaged.charCodeAt(0) >= 0xe00) continue;
    for (let at = text.indexOf(damaged); at !== -1; at = text.indexOf(damaged, at + damaged.length)) {
      const tail = /^[\p{N}.]{0,8}/u.exec(text.slice(at + damaged.length, at + damaged.length + 8))?.[0] ?? '';
      const end = at + damaged.length + tail.length;
      const fix = {
        title: `replace "${damaged}" with "${repaired}"`,
        edits: [{ start: at, end: at + damaged.length, newText: repaired }],
      };
      context.findings.push(
        createFinding(
          'document/damaged-encoding',
          'damaged',
          { written: damaged + tail, repaired: repaired + tail },
          { location: context.at(at, end), fix },
        ),
      );
    }
  }
}
