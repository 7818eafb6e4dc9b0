import { isDecisisError } from '@decisis/core';

/** Why nothing could be judged, in words. */
export function failureWords(error: unknown): string {
  if (isDecisisError(error)) return `${error.message} (${error.code})`;
  return error instanceof Error ? error.message : String(error);
}
