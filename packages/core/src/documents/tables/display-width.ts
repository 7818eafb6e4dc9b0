const WIDE =
  /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const NO_WIDTH = /\p{M}|[\u200b-\u200f\u2060]|[\ufe00-\ufe0f]/u;

/** How many columns a text takes in a fixed-width font: East Asian letters and emoji two, combining marks none. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += NO_WIDTH.test(char) ? 0 : WIDE.test(char) && char > '\xff' ? 2 : 1;
  return width;
}
