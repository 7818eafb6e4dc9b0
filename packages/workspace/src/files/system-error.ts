const WORDS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EBUSY', 'it is in use'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EFBIG', 'the file system allows no file of that size'],
  ['EIO', 'the device reported an input/output error'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'its symbolic links form a loop'],
  ['EMFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ENFILE', 'too many files are open on this machine'],
  ['ENOENT', 'it is gone'],
  ['ENOSPC', 'no space left on the device'],
  ['ENOTDIR', 'a part of its path is not a folder'],
  ['EPERM', 'the operation is not permitted'],
  ['EROFS', 'the file system is read-only'],
  ['ESTALE', 'the network file system lost it'],
  ['ETXTBSY', 'it is being executed'],
]);

/** The code of a failed system call (`ENOENT`), or undefined when the value is something else. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A failed system call in words, without the path and without a final stop. */
export function describeSystemError(error: unknown): string {
  const code = systemErrorCode(error);
  if (code === undefined) return error instanceof Error ? error.message : String(error);
  return WORDS.get(code) ?? code;
}
