import { visibleText } from './visible-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for an element or an attribute of XML 1.0; characters that XML cannot hold are shown by their code points. */
export function xmlText(text: string): string {
  return visibleText(text)
    .replace(/[\ufffe\uffff]/g, (char) => `<U+${(char.codePointAt(0) as number).toString(16).toUpperCase()}>`)
    .replace(/[&<>"']/g, (char) => ENTITIES[char] as string);
}
