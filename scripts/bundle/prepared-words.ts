import type { Plugin } from 'rolldown';
import { prepareWords } from '@decisis/core';

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
