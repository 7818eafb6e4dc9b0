/** Whether a command argument or a configured path is a glob rather than a name. */
export function isGlob(text: string): boolean {
  return /[*?[{]/.test(text);
}

/** The part of a glob before its first special segment: the folder where a walk has to start; `''` when there is none. */
export function globBase(source: string): string {
  const segments = source.split('/');
  const special = segments.findIndex((segment) => isGlob(segment));
  return segments.slice(0, special < 0 ? segments.length - 1 : special).join('/');
}
