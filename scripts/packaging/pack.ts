// Builds the packages as they are published, into .cache/packed: `node scripts/packaging/pack.ts`.
//
// In the checkout a manifest points at the TypeScript sources, which Node 24 runs as they are. Node refuses to strip
// types below node_modules, so a published package holds JavaScript, and its manifest is rewritten on the way: npm, unlike
// other clients, ignores "exports" under "publishConfig".
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleCommand } from '../bundle/bundle-command.ts';
import { runCommand } from '../checks/run-command.ts';

/** One packed package: its name, the unpacked folder and the tarball made of it. */
export interface PackedPackage {
  readonly name: string;
  readonly folder: string;
  readonly tarball: string;
}

/** The package that is published as a bundle. */
const COMMAND = 'decisis';

interface SourceManifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: { readonly exports?: unknown };
}

/** Packs every publishable workspace. The folders form a node_modules tree, so that the result can be started in place. */
export async function packAll(root: string): Promise<PackedPackage[]> {
  const target = join(root, '.cache/packed');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'tarballs'), { recursive: true });
  const build = runCommand(root, ['tsc', '-b', 'packages/cli', 'packages/core', 'packages/workspace']);
  if (!build.isOk) throw new Error(`tsc -b failed\n${build.output}`);
  const manifests = globSync('packages/*/package.json', { cwd: root }).toSorted();
  const packed: PackedPackage[] = [];
  for (const path of manifests) {
    const source = join(root, dirname(path));
    const manifest = readManifest(join(root, path));
    if (manifest.private === true) continue;
    const folder = join(target, 'node_modules', manifest.name);
    const isCommand = manifest.name === COMMAND;
    const files = isCommand ? ['bin/decisis.cjs', 'LICENSE', 'README.md'] : publishedFiles(source);
    copyFiles(source, folder, files);
    const published = publishedManifest(manifest);
    if (isCommand) {
      const { imports } = await bundleCommand(root, join(folder, 'dist'));
      Object.assign(published, { dependencies: bundledDependencies(root, imports, manifest) });
    }
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
    packed.push(packFolder(root, folder, manifest, join(target, 'tarballs')));
  }
  return packed;
}

function readManifest(path: string): SourceManifest {
  return JSON.parse(readFileSync(path, 'utf8')) as SourceManifest;
}

function copyFiles(source: string, folder: string, files: readonly string[]): void {
  for (const path of files) {
    if (!existsSync(join(source, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(source, path), join(folder, path));
  }
}

function packFolder(root: string, folder: string, manifest: SourceManifest, tarballs: string): PackedPackage {
  const pack = runCommand(folder, ['npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', tarballs]);
  if (!pack.isOk) throw new Error(`npm pack failed for ${manifest.name}\n${pack.output}`);
  const file = `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`;
  return { name: manifest.name, folder, tarball: join(tarballs, file) };
}

/** The command holds our own packages; from npm it needs what it names itself and what those packages import. */
function bundledDependencies(
  root: string,
  imports: readonly string[],
  command: SourceManifest,
): Record<string, string> {
  const stated = globSync('packages/*/package.json', { cwd: root }).flatMap((path) =>
    Object.entries(readManifest(join(root, path)).dependencies ?? {}),
  );
  const own = Object.keys(command.dependencies ?? {}).filter((name) => !name.startsWith('@decisis/'));
  const versions = new Map(stated);
  // Engines that some checks use: whoever wants those checks installs them.
  const peers = Object.keys(command.peerDependencies ?? {});
  const needed = imports.map(packageOf).filter((name) => !peers.includes(name));
  const wanted = [...new Set([...own, ...needed])].toSorted();
  return Object.fromEntries(wanted.map((name) => [name, versions.get(name) ?? unstated(name)]));
}

/** `@scope/name/part.js` belongs to the package `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function unstated(name: string): never {
  throw new Error(`the command imports "${name}", which no package depends on`);
}

/** Only what has a source: files left in dist by an earlier build stay out. */
function publishedFiles(source: string): string[] {
  const built = globSync('src/**/*.ts', {
    cwd: source,
    exclude: ['**/*.test.ts', '**/*.d.ts', '**/fixtures/**'],
  }).flatMap((path) => {
    const stem = path.replace(/^src/, 'dist').replace(/\.ts$/, '');
    return [`${stem}.js`, `${stem}.d.ts`];
  });
  const others = globSync(['src/**/*.json', 'schema/*.json', 'LICENSE', 'README.md'], { cwd: source });
  return [...built, ...others];
}

function publishedManifest(manifest: SourceManifest): object {
  const { devDependencies: _dev, publishConfig, ...rest } = manifest as SourceManifest & { devDependencies?: unknown };
  const { exports, ...publish } = publishConfig ?? {};
  return { ...rest, ...(exports === undefined ? {} : { exports }), publishConfig: publish };
}
