import { errorEntry, type ErrorCode, type ErrorData } from './catalogue.ts';
import type { ErrorKind } from './error-entry.ts';
import { errorUrl } from './reference-url.ts';

/**
 * The tool could not do what was asked. Holds the code and its data; all words come from the catalogue.
 * What is wrong with the user's decisions is a finding, never this.
 */
export class DecisisError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly data: ErrorData<Code>;

  constructor(code: Code, data: ErrorData<Code>, options?: { readonly cause?: unknown }) {
    super(errorEntry(code).message(data), options);
    this.name = 'DecisisError';
    this.code = code;
    this.data = data;
  }

  get kind(): ErrorKind {
    return errorEntry(this.code).kind;
  }

  get why(): string {
    return errorEntry(this.code).why;
  }

  get hint(): string | undefined {
    return errorEntry(this.code).hint?.(this.data);
  }

  get docsUrl(): string {
    return errorUrl(this.code);
  }
}

/** Whether a caught value is a DecisisError, and of this code when one is given. */
export function isDecisisError<Code extends ErrorCode = ErrorCode>(
  value: unknown,
  code?: Code,
): value is DecisisError<Code> {
  return value instanceof DecisisError && (code === undefined || value.code === code);
}
