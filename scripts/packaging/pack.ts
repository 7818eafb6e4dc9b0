// Builds the packages as they are published, into .cache/packed: `node scripts/packaging/pack.ts`.
//
// In the checkout a manifest points at the TypeScript sources, which Node 24 runs as they are. Node refuses to strip
// types below node_modules, so a published package holds JavaScript, and its manifest is rewritten on the way: npm, unlike
// other clients, ignores "exports" under "publishConfig".
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from '../checks/run-command.ts';

/** One packed package: its name, the unpacked folder and the tarball made of it. */
export interface PackedPackage {
  readonly name: string;
  readonly folder: string;
  readonly tarball: string;
}

interface SourceManifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly publishConfig?: { readonly exports?: unknown };
}

/** Packs every publishable workspace. The folders form a node_modules tree, so that the result can be started in place. */
export function packAll(root: string): PackedPackage[] {
  const target = join(root, '.cache/packed');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'tarballs'), { recursive: true });
  const build = runCommand(root, ['tsc', '-b', 'packages/cli', 'packages/core', 'packages/workspace']);
  if (!build.isOk) throw new Error(`tsc -b failed\n${build.output}`);
  return globSync('packages/*/package.json', { cwd: root })
    .toSorted()
    .flatMap((path) => {
      const source = join(root, dirname(path));
      const manifest = JSON.parse(readFileSync(join(root, path), 'utf8')) as SourceManifest;
      return manifest.private === true ? [] : [packOne(root, source, manifest, target)];
    });
}

function packOne(root: string, source: string, manifest: SourceManifest, target: string): PackedPackage {
  const folder = join(target, 'node_modules', manifest.name);
  for (const path of publishedFiles(source)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(source, path), join(folder, path));
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(publishedManifest(manifest), null, 2)}\n`);
  const pack = runCommand(folder, [
    'npm',
    'pack',
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    join(target, 'tarballs'),
  ]);
  if (!pack.isOk) throw new Error(`npm pack failed for ${manifest.name}\n${pack.output}`);
  const file = `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`;
  return { name: manifest.name, folder, tarball: join(root, '.cache/packed/tarballs', file) };
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
  const others = globSync(['bin/*.js', 'src/**/*.json', 'LICENSE', 'README.md'], { cwd: source });
  return [...built, ...others].filter((path) => existsSync(join(source, path)));
}

function publishedManifest(manifest: SourceManifest): unknown {
  const { devDependencies: _dev, publishConfig, ...rest } = manifest as SourceManifest & { devDependencies?: unknown };
  const { exports, ...publish } = publishConfig ?? {};
  return { ...rest, ...(exports === undefined ? {} : { exports }), publishConfig: publish };
}
