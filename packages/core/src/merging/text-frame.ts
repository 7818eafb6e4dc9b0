const BOM = '\ufeff';

/** What surrounds the lines of a document: its byte order mark, its line breaks, and whether the last line has one. */
export interface TextFrame {
  readonly hasBom: boolean;
  readonly eol: '\n' | '\r\n';
  readonly endsWithBreak: boolean;
}

/** A text taken out of its frame: lines end with LF, the last one too. */
export interface FramedText {
  readonly frame: TextFrame;
  readonly text: string;
}

/**
 * Takes a text out of its frame, so that versions which differ in it can be compared. A text with both kinds of line breaks keeps
 * them as they are.
 */
export function unframe(written: string): FramedText {
  const hasBom = written.startsWith(BOM);
  const body = hasBom ? written.slice(1) : written;
  const pairs = body.match(/\r\n/g)?.length ?? 0;
  const isCrLf = pairs > 0 && pairs === (body.match(/\n/g)?.length ?? 0) && pairs === (body.match(/\r/g)?.length ?? 0);
  const text = isCrLf ? body.replaceAll('\r\n', '\n') : body;
  const endsWithBreak = text === '' || text.endsWith('\n');
  return {
    frame: { hasBom, eol: isCrLf ? '\r\n' : '\n', endsWithBreak },
    text: endsWithBreak ? text : `${text}\n`,
  };
}

/** The frame of a merged text: what one side changed is taken, what both have stays. */
export function mergeFrames(base: TextFrame, ours: TextFrame, theirs: TextFrame): TextFrame {
  return {
    hasBom: merged(base.hasBom, ours.hasBom, theirs.hasBom),
    eol: merged(base.eol, ours.eol, theirs.eol),
    endsWithBreak: merged(base.endsWithBreak, ours.endsWithBreak, theirs.endsWithBreak),
  };
}

/** Puts a text back into a frame. */
export function reframe(text: string, frame: TextFrame): string {
  const ended = frame.endsWithBreak || !text.endsWith('\n') ? text : text.slice(0, -1);
  return (frame.hasBom ? BOM : '') + (frame.eol === '\n' ? ended : ended.replaceAll('\n', '\r\n'));
}

function merged<T>(base: T, ours: T, theirs: T): T {
  return ours === base ? theirs : ours;
}
