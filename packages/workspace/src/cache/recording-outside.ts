import type { Outside } from './outside.ts';
import type { Question } from './question.ts';

/** A working tree that remembers what it was asked. */
export interface RecordingOutside extends Outside {
  /** Every different question so far, in the order in which they came. */
  asked(): readonly Question[];
}

/** Remembers what is asked of a working tree, and answers with it. */
export function recordingOutside({ view, isThere, bytes }: Outside): RecordingOutside {
  const asked = new Map<string, Question>();
  const note = (...question: Question): void => {
    const key = question.join('\0');
    if (!asked.has(key)) asked.set(key, question);
  };
  const [judged, isJudged] = [view.judged?.bind(view), view.isJudged?.bind(view)];
  return {
    asked: () => [...asked.values()],
    view: {
      paths: () => {
        note('paths');
        return view.paths();
      },
      // Tells nothing of which an answer could depend: only how to look at what the paths name.
      leftOut: () => view.leftOut?.(),
      ...(judged === undefined
        ? {}
        : {
            judged: () => {
              note('judged');
              return judged();
            },
          }),
      ...(isJudged === undefined
        ? {}
        : {
            isJudged: (path) => {
              note('isJudged', path);
              return isJudged(path);
            },
          }),
      has: (path) => {
        note('has', path);
        return view.has(path);
      },
      text: (path) => {
        note('text', path);
        return view.text(path);
      },
      unread: (path) => {
        note('unread', path);
        return view.unread?.(path);
      },
    },
    isThere: (path) => {
      note('isThere', path);
      return isThere(path);
    },
    bytes: (path) => {
      note('bytes', path);
      return bytes(path);
    },
  };
}
