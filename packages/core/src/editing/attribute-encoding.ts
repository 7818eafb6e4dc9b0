import type { TextEdit } from '../model/text-edit.ts';
import { refuseValue, type EditSubject } from './refusal.ts';

/** The edit that writes a value inside an HTML comment; quotes are added where the value needs them. */
export function editAttribute(
  text: string,
  start: number,
  end: number,
  value: string,
  subject: EditSubject,
): TextEdit[] {
  if (value === '')
    throw refuseValue(
      subject,
      'an attribute without a value is not read',
      'write a value, or remove the attribute by hand',
    );
  if (value.includes('\n')) throw refuseValue(subject, 'an attribute holds one line', 'put the value on one line');
  if (value.includes('--') || value.includes('>')) {
    throw refuseValue(subject, 'it would close the comment that holds it', 'leave "--" and ">" out of the value');
  }
  const quote = text.charAt(start - 1);
  const isQuoted = quote === '"' || quote === "'";
  if (isQuoted && value.includes(quote))
    throw refuseValue(
      subject,
      `it holds the quote ${quote} that closes the attribute`,
      `leave ${quote} out of the value`,
    );
  if (isQuoted || /^[^\s"'>=]+$/.test(value)) return [{ start, end, newText: value }];
  if (value.includes('"'))
    throw refuseValue(
      subject,
      'it holds a double quote, which closes the attribute',
      'leave double quotes out of the value',
    );
  return [{ start, end, newText: text.charAt(start - 1) === '=' ? `"${value}"` : value }];
}
