/**
 * C0 and C1 controls, ESC included, the controls that turn or hide text (bidirectional marks, zero-width characters that
 * join nothing, tag characters), and lone surrogates. Zero-width joiners stay: emoji and several scripts need them.
 */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
// Neither `u` nor `g`: a test must not remember where it stopped.
const IS_UNSAFE = new RegExp(UNSAFE.source, 'u');

/**
 * Text from a document as one line that every reader sees whole: white space becomes a space, everything that moves a
 * cursor, turns or hides text its code point, as in `<U+001B>`.
 */
export function visibleText(text: string): string {
  if (!IS_UNSAFE.test(text)) return text;
  return text.replace(UNSAFE, (char) => {
    if (char === '\n' || char === '\t' || char === '\r' || char === '\u2028' || char === '\u2029') return ' ';
    const code = (char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${code}>`;
  });
}
