import { isDecisisError } from '@decisis/core';
import type { Outside } from './outside.ts';

/** One thing that was asked of the working tree. */
export type Question =
  | readonly ['paths']
  | readonly ['judged']
  | readonly ['has' | 'text' | 'unread' | 'isJudged' | 'isThere' | 'bytes', string];

/** Asks a question; the answer as text, different for every different answer. */
export function answerTo(question: Question, { view, isThere, bytes }: Outside): string {
  switch (question[0]) {
    case 'paths':
      // No name of a file holds a zero.
      return view.paths().join('\0');
    case 'judged': {
      const { paths, gaps } = view.judged?.() ?? { paths: [], gaps: [] };
      return `${JSON.stringify(gaps)}\0${paths.join('\0')}`;
    }
    case 'has':
      return String(view.has(question[1]));
    case 'isThere':
      return String(isThere(question[1]));
    case 'isJudged':
      return String(view.isJudged?.(question[1]));
    case 'text': {
      const text = view.text(question[1]);
      return text === undefined ? '-' : `+${text}`;
    }
    case 'unread':
      return String(view.unread?.(question[1]));
    case 'bytes':
      try {
        return `+${Buffer.from(bytes(question[1])).toString('latin1')}`;
      } catch (error) {
        if (!isDecisisError(error)) throw error;
        return `-${error.code} ${error.message}`;
      }
  }
}
