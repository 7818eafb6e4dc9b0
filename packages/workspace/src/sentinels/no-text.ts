import type { RepositoryView } from '@decisis/core';
import { DOCUMENT_BYTES_FLAG } from '../files/limits.ts';
import { tooLarge } from './text/file-stamps.ts';

/** Why a file has no text, and what helps. */
export interface NoText {
  readonly reason: string;
  /** As an order. */
  readonly hint: string;
}

/** What is said of bytes that are no text. */
export const NOT_UTF8: NoText = {
  reason: 'it is no text in UTF-8',
  hint: 'write it in UTF-8, or take it out with "exclude"',
};

/** What is said of a file that is too large. */
export function overLimit(mostBytes: number | undefined): NoText {
  return {
    reason: mostBytes === undefined ? 'it is too large' : tooLarge(mostBytes),
    hint: `raise the limit with "${DOCUMENT_BYTES_FLAG}" or "file-size" of [limits], or take it out with "exclude"`,
  };
}

/** Why a view has no text of a file that a sentinel looks at. */
export function whyNoText(view: RepositoryView, path: string): NoText {
  switch (view.unread?.(path)) {
    case 'too-large':
      return overLimit(view.mostBytes);
    case 'not-text':
      return NOT_UTF8;
    case 'outside':
      return {
        reason: 'it leads out of the repository',
        hint: 'put the file itself there, or take it out with "exclude"',
      };
    case 'unreadable':
      return { reason: 'nobody may read it', hint: 'make it readable, or take it out with "exclude"' };
    case undefined:
      return { reason: 'it is gone', hint: 'look again, or correct its "classes" or "paths"' };
  }
}
