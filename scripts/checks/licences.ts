// Reads the licence of everything that a published package brings along: the run-time dependencies, all the way down.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0', 'MIT-0']);
const root = dirname(dirname(import.meta.dirname));

interface InstalledManifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const seen = new Map<string, InstalledManifest>();
for (const path of globSync('packages/*/package.json', { cwd: root })) {
  const folder = join(root, dirname(path));
  if (readManifest(folder).private !== true) visit(folder);
}

const refused = [...seen.values()].filter(({ license }) => license === undefined || !ALLOWED.has(license));
for (const { name, version, license } of refused) console.log(`${name}@${version}  ${license ?? 'states no licence'}`);
console.log(`${seen.size} run-time packages, ${refused.length} with a licence that is not allowed`);
process.exitCode = refused.length > 0 ? 1 : 0;

function visit(folder: string): void {
  if (seen.has(folder)) return;
  const manifest = readManifest(folder);
  seen.set(folder, manifest);
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const found = findInstalled(name, folder);
    if (found === undefined) throw new Error(`${name} of ${manifest.name} is not installed`);
    visit(found);
  }
  for (const name of Object.keys(manifest.optionalDependencies ?? {})) {
    const found = findInstalled(name, folder);
    if (found !== undefined) visit(found);
  }
}

function findInstalled(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === root || folder === dirname(folder)) return undefined;
  }
}

function readManifest(folder: string): InstalledManifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as InstalledManifest;
}
