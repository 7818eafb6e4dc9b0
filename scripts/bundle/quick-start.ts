import type { Plugin } from 'rolldown';
import { minifySync } from 'rolldown/utils';

/**
 * Rewrites the chunks of a CommonJS bundle so that they start quickly. A chunk loads another one when it first uses it: our
 * packages have no side effects, and most of what a command imports serves an option that nobody gave. So are the heavy
 * parts of Node. All letters are
 * written in ASCII, because Node reads such a file three times faster and keeps it in half the memory.
 */
export function quickStart(): Plugin {
  return {
    name: 'quick-start',
    // After everything else, for the printer of the bundler writes letters as they are.
    generateBundle: (_options, bundle) => {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = inAscii(shortened(chunk.fileName, whenUsed(chunk.code)));
      }
    },
  };
}

/** Other chunks, and the parts of Node that take longer to load than all of a short run: 5 ms and more each. */
const CHUNK =
  /^(?:const|let) (require_\w+|node_\w+) = require\(("(?:\.\/[\w.-]+\.cjs|node:(?:child_process|crypto))")\);$/gm;

/** `const require_facets = require("./facets.cjs")` becomes a function; `require_facets.x` becomes `(require_facets()).x`, which `new` reads rightly. */
function whenUsed(code: string): string {
  const names = Array.from(code.matchAll(CHUNK), (match) => match[1] as string);
  if (names.length === 0) return code;
  const lazy = code.replace(CHUNK, 'let $1_loaded;\nconst $1 = () => ($1_loaded ??= require($2));');
  return lazy.replace(new RegExp(`\\b(?:${names.join('|')})\\b(?=\\.)`, 'g'), '($&())');
}

function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function shortened(name: string, code: string): string {
  const { code: short, errors } = minifySync(name, code, {
    module: false,
    compress: false,
    mangle: { toplevel: true, keepNames: true },
    codegen: { removeWhitespace: false },
  });
  if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join('; ')}`);
  return short;
}
