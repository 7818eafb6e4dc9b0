import type { Plugin } from 'rolldown';
import { BOOKS } from '../../packages/core/src/vocabulary/books.ts';
import { readMonths } from '../../packages/core/src/vocabulary/date-words.ts';
import { readPrefixes } from '../../packages/core/src/vocabulary/field-words.ts';
import type { PreparedWords } from '../../packages/core/src/vocabulary/prepared-words.ts';

/** Beside the code, which Node reads, checks and keeps as a whole at every start. */
const FILE = 'words.json';

/** Writes into a bundle what its sources would work out of the words of the languages in Latin letters at every start. */
export function preparedWords(): Plugin {
  return {
    name: 'prepared-words',
    load: (id) => {
      if (!/[\\/]vocabulary[\\/]prepared-words\.ts$/.test(id)) return null;
      return `import { readFileSync } from 'node:fs';
        export const PREPARED = JSON.parse(readFileSync(\`\${__dirname}/${FILE}\`, 'latin1'));`;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: JSON.stringify(prepareWords()) });
    },
  };
}

/** The words as the sources of this checkout work them out. */
export function prepareWords(): PreparedWords {
  return {
    books: Object.fromEntries(BOOKS.map((book) => [book.name, book.store('latin')])),
    months: [...readMonths('latin')],
    prefixes: readPrefixes(),
  };
}
