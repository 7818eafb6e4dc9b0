import type { TextEdit } from '../model/text-edit.ts';
import { refuseValue, type EditSubject } from './refusal.ts';
import { keepMarks } from './wrapping-marks.ts';

/** The edits that put a value on the rest of a line: after a label, in a heading, in a list item. */
export function editLine(text: string, start: number, end: number, value: string, subject: EditSubject): TextEdit[] {
  if (value.includes('\n')) throw refuseValue(subject, 'its place holds one line', 'put the value on one line');
  const wrapped = keepMarks(text, start, end, value, subject);
  // `**Owner:**` with nothing behind it: the value needs a space in front.
  const needsSpace = start === end && value !== '' && start > 0 && !/\s/.test(text.charAt(start - 1));
  return [{ start: wrapped.start, end: wrapped.end, newText: needsSpace ? ` ${wrapped.text}` : wrapped.text }];
}
