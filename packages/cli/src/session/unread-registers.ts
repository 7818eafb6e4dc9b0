import { isDecisisError, type DecisisError, type MissingRegister, type UnreadDocument } from '@decisis/core';
import type { Config, OnUnread } from '@decisis/workspace';

/** What the settings name and cannot be read in one state of the repository, while the rest of it is. */
export class UnreadRegisters {
  readonly #heard: Array<{ readonly path: string; readonly error: DecisisError }> = [];

  readonly hear: OnUnread = (path, error) => {
    this.#heard.push({ path, error });
  };

  /** Registers of the settings in which no document is left. */
  emptied({ registers }: Config): readonly MissingRegister[] {
    const empty = new Set(this.#heard.filter(({ error }) => isEmpty(error)).map(({ path }) => path));
    return registers.filter(({ path }) => empty.has(path)).map(({ name, path }) => ({ name, path }));
  }

  /** Registers and documents that cannot be read. */
  documents(): readonly UnreadDocument[] {
    return this.#heard
      .filter(({ error }) => !isEmpty(error))
      .map(({ path, error }) => ({
        path,
        problem: error.message,
        // A working tree reads through a link, and a commit does not.
        isLink: isDecisisError(error, 'DCS_DOCUMENT_NOT_A_FILE'),
      }));
  }

  /** The same without what does not exist: it states nothing. */
  documentsThere(): readonly UnreadDocument[] {
    const absent = new Set(
      this.#heard.filter(({ error }) => isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND')).map(({ path }) => path),
    );
    return this.documents().filter(({ path }) => !absent.has(path));
  }

  /** Throws why the first of them cannot be read, if there is any. */
  throwFirst(): void {
    const [first] = this.#heard;
    if (first !== undefined) throw first.error;
  }
}

function isEmpty(error: DecisisError): boolean {
  return isDecisisError(error, 'DCS_CONFIG_NO_REGISTERS');
}
