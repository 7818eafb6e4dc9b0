import { commentsIn } from '../documents/inline/inline-comments.ts';
import { unwrap, withMarks } from '../documents/inline/inline-text.ts';
import { refuseValue, type EditSubject } from './refusal.ts';

/** The range to replace and what stands around the new value inside it. */
export interface Wrapped {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Puts a value into a range whose wrapping marks (`**`, a code mark, `~~`) stand outside of it and stay. Marks go when the
 * value is empty or holds the mark itself, since they would no longer wrap it. A value that brings wrapping marks of its own is
 * refused: the reader would take them off.
 */
export function keepMarks(text: string, start: number, end: number, value: string, subject: EditSubject): Wrapped {
  if (commentsIn(text, start, end).length > 0)
    throw refuseValue(subject, 'a comment stands inside the value', 'move the comment to the end of its place first');
  if (commentsIn(value, 0, value.length).length > 0)
    throw refuseValue(subject, 'a comment is no part of a value', 'leave the comment out');
  const [from, to] = unwrap(value, 0, value.length);
  if (from > 0 || to < value.length) {
    throw refuseValue(
      subject,
      `marks such as "${value.slice(0, from)}" around a whole value are not part of it`,
      `give the value without them: ${value.slice(from, to)}`,
    );
  }
  const [outerStart, outerEnd] = withMarks(text, start, end);
  if (outerStart === start) return { start, end, text: value };
  const marks = text.slice(outerStart, start);
  const isBroken = value === '' || ['*', '_', '~', '`'].some((mark) => marks.includes(mark) && value.includes(mark));
  return isBroken ? { start: outerStart, end: outerEnd, text: value } : { start, end, text: value };
}
