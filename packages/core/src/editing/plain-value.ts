import { refuseValue, type EditSubject } from './refusal.ts';

const CONTROL = /[\0-\x08\v\f\x0e-\x1f\x7f]/;

/**
 * A value as the model holds it: LF line breaks, nothing blank around it. Control characters and halves
 * of surrogate pairs are refused, since no document could give them back, and so is a comment that would hide what follows.
 */
export function plainValue(value: string, subject: EditSubject): string {
  const plain = trimBlank(value.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
  const control = CONTROL.exec(plain);
  if (control !== null) {
    const code = (control[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    throw refuseValue(subject, `it holds the control character U+${code}`, 'remove the character from the value');
  }
  if (plain.lastIndexOf('<!--') > plain.lastIndexOf('-->')) {
    throw refuseValue(subject, 'it opens a comment and does not close it', 'close the comment, or leave "<!--" out');
  }
  if (!plain.isWellFormed())
    throw refuseValue(subject, 'it holds half of a character', 'give the value as valid Unicode text');
  return plain;
}

/** Without the blanks at both ends that the reader leaves out of every value. */
export function trimBlank(text: string): string {
  return text.replace(/^[ \t\r\n\u00a0\u3000]+/, '').replace(/(?<![ \t\r\n\u00a0\u3000])[ \t\r\n\u00a0\u3000]+$/, '');
}
