// Every error of the tool, gathered from one file per family. To add one: an entry in its family's file (key and code are
// the same string), then `npm run generate`, which writes its page under docs/reference/errors. Findings, which speak about
// the user's decisions, stand elsewhere.
import { APPROVAL_ERRORS } from './approval-errors.ts';
import { COMMAND_ERRORS } from './command-errors.ts';
import { DOCUMENT_ERRORS } from './document-errors.ts';
import { EDIT_ERRORS } from './edit-errors.ts';
import { GIT_ERRORS } from './git-errors.ts';
import { SETTINGS_ERRORS } from './settings-errors.ts';
import type { ErrorEntry } from './error-entry.ts';

/** The catalogue; the keys are the codes. */
export const ERRORS = {
  ...DOCUMENT_ERRORS,
  ...EDIT_ERRORS,
  ...SETTINGS_ERRORS,
  ...APPROVAL_ERRORS,
  ...GIT_ERRORS,
  ...COMMAND_ERRORS,
} as const;

/** The code of an error. */
export type ErrorCode = keyof typeof ERRORS;

/** What an error of this code must be given. */
export type ErrorData<Code extends ErrorCode> = (typeof ERRORS)[Code]['sample'];

/** Every code, in catalogue order. */
export const ERROR_CODES: readonly ErrorCode[] = Object.freeze(Object.keys(ERRORS) as ErrorCode[]);

/** Whether a string is the code of an error. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERRORS, text);
}

/** The entry of a code, with its data type left open; for pages, tests and tables that treat all codes alike. */
export function errorEntry(code: ErrorCode): ErrorEntry<unknown> {
  return ERRORS[code] as ErrorEntry<unknown>;
}
