import { isDecisisError } from '@decisis/core';

/** What is around documents that were named; undefined where that cannot be read, and these are judged by themselves. */
export async function unlessUnreadable<Result>(open: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await open();
  } catch (error) {
    if (isDecisisError(error)) return undefined;
    throw error;
  }
}
