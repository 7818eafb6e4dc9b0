// Joins the sources of the command into a few files, since loading two hundred modules costs more than reading five
// registers does. The published command is this bundle; so is that of a checkout while no source changed.
import { readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { compileEarly } from './compile-early.ts';
import { quickStart } from './quick-start.ts';

/** What went into a bundle. */
export interface CommandBundle {
  /** Every file that the bundle depends on, as paths from the root: modules, manifests. */
  readonly sources: readonly string[];
  /** Packages from npm that the bundle imports by name. */
  readonly imports: readonly string[];
}

/** Name of the file to start; it exports `main`. */
export const BUNDLE_ENTRY = 'main.cjs';

/** Parts of core that no command reads a document without; in one file, they are found and read once. */
const READING = /packages[\\/]core[\\/]src[\\/](?:vocabulary|documents|model|findings|errors)[\\/](?!fingerprint-of)/;

/**
 * Bundles packages/cli with our own packages into an emptied folder; packages from npm stay imports. The result is CommonJS:
 * Node loads it 5 ms faster than the same code as ES modules.
 */
export async function bundleCommand(root: string, folder: string): Promise<CommandBundle> {
  const packages = join(root, 'packages') + sep;
  const manifests = ['cli', 'core', 'workspace'].map((name) => `packages/${name}/package.json`);
  rmSync(folder, { recursive: true, force: true });
  const bundle = await rolldown({
    input: { main: join(packages, 'cli/src/main.ts') },
    cwd: root,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('@decisis/') && !id.startsWith(packages),
    plugins: [statedVersion(join(root, manifests[0] as string)), quickStart()],
    logLevel: 'warn',
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'cjs',
    entryFileNames: BUNDLE_ENTRY,
    chunkFileNames: '[name].cjs',
    codeSplitting: { groups: [{ name: 'core', test: READING }] },
  });
  await bundle.close();
  const examples = join(root, 'examples');
  compileEarly(folder, BUNDLE_ENTRY, [
    ['list', examples],
    ['list', '--json', examples],
  ]);
  const chunks = output.filter((part) => part.type === 'chunk');
  const files = new Set(chunks.map(({ fileName }) => fileName));
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => id.startsWith(packages));
  const names = chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]);
  return {
    sources: [...modules.map((id) => relative(root, id).replaceAll(sep, '/')), ...manifests].toSorted(),
    imports: [...new Set(names.filter((name) => !files.has(name) && !name.startsWith('node:')))].toSorted(),
  };
}

/** The sources read their version from a manifest whose place differs from the bundle; the bundle states it. */
function statedVersion(manifest: string): Plugin {
  return {
    name: 'stated-version',
    load: (id) => {
      if (!/[\\/]output[\\/]read-version\.ts$/.test(id)) return null;
      const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
      return `export function readVersion(): string { return ${JSON.stringify(version)}; }`;
    },
  };
}
