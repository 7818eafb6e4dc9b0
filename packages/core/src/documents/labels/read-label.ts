import { fieldForLabel } from '../../vocabulary/field-words.ts';

/** A label at the start of a line and where its value starts. */
export interface Label {
  readonly text: string;
  readonly start: number;
  readonly valueStart: number;
  /** Written in bold, or followed by a colon only. */
  readonly bold: boolean;
  /** Where the value ends, when label and value stand in bold together: `**Status: open**`. */
  readonly valueEnd?: number;
}

const MAX_LABEL = 60;
const MAX_SHARED = 2000;
const COLON = /[:：]/;

/**
 * Reads the label that starts a line.
 *
 *     **Status:** open      **Owner**: ana      Due: 2026-01-01      **Options**
 *     ^^^^^^^^^^^ ^         ^^^^^^^^^^ ^        ^^^^ ^              ^^^^^^^^^^^
 */
export function readLabel(text: string, start: number, end: number): Label | undefined {
  const window = text.slice(start, Math.min(end, start + MAX_LABEL + 8));
  const mayBeBold = window.startsWith('*') || window.startsWith('_');
  const shared = mayBeBold ? readSharedBold(text, window, start, end) : undefined;
  if (shared !== undefined) return shared;
  const bold = !mayBeBold ? null : /^(\*\*|__|\*|_)(?=\S)([^*_]{1,60}?)(\s*[:：])?\1(\s*[:：])?/u.exec(window);
  if (bold !== null) {
    const written = (bold[2] as string).replace(/\s*[:：]\s*$/, '').trim();
    const after = start + bold[0].length;
    const label = withoutStop(written);
    const hasColon =
      bold[3] !== undefined || bold[4] !== undefined || COLON.test((bold[2] as string).slice(-1)) || label !== written;
    if (label === '' || (!hasColon && text.slice(after, end).trim() !== '')) return undefined;
    return { text: label, start, valueStart: after, bold: true };
  }
  const colon = window.search(COLON);
  if (colon < 2 || colon > MAX_LABEL) return undefined;
  const label = window.slice(0, colon);
  if (/[|`<>{}="*]/.test(label) || label.split(/\s+/).length > 7) return undefined;
  const next = window.charAt(colon + 1);
  if (next !== '' && !/\s/.test(next) && window.charAt(colon) !== '：' && !/^[^\s/]/.test(next)) return undefined;
  if (next === '/') return undefined;
  return { text: label.trim(), start, valueStart: start + colon + 1, bold: false };
}

/** `**Decision.** We keep it.` is a label with a full stop for a colon, where the vocabulary knows the word. */
function withoutStop(written: string): string {
  const label = /^[^.。]{1,30}[.。]$/.test(written) ? written.slice(0, -1) : written;
  return label === written || fieldForLabel(label, 'label') === undefined ? written : label;
}

/** `**Status: open.** Asked in March.`: a known label in bold together with its value. */
function readSharedBold(text: string, window: string, start: number, end: number): Label | undefined {
  const match = /^(\*\*|__)(?=\S)([^*_:：]{2,40})[:：]\s+(?=\S)/u.exec(window);
  if (match === null) return undefined;
  const label = (match[2] as string).trim();
  const valueStart = start + match[0].length;
  const line = text.slice(valueStart, Math.min(end, valueStart + MAX_SHARED));
  const close = line.indexOf(match[1] as string);
  if (close === -1 || line.slice(0, close).includes('\n') || fieldForLabel(label, 'label') === undefined)
    return undefined;
  return { text: label, start, valueStart, bold: true, valueEnd: valueStart + close };
}
