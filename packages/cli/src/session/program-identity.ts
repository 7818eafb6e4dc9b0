/**
 * Names the program that computes answers, so that another one never takes them for its own. Undefined while sources run,
 * which may change under a running command: then nothing is kept. The bundle states a digest of its code instead.
 */
export function programIdentity(): string | undefined {
  return undefined;
}
