// Makes the bundle that the command of this checkout runs: `node scripts/bundle/refresh-bundle.ts`.
//
// packages/cli/bin/fresh-bundle.cjs reads bundle.json and says whether the bundle may be used. The bundle lies below
// packages/cli, so that packages from npm are found from there as they are from its sources.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { BUNDLE_ENTRY, bundleCommand } from './bundle-command.ts';

/** A source as it was bundled: path from the root, size, time of change of its inode in milliseconds. */
type BundledSource = readonly [path: string, size: number, changedMs: number];

/** Clocks of file systems tick that coarsely: a source changed so shortly before may change again within one tick. */
const TICK_MS = 20;

const root = dirname(dirname(import.meta.dirname));
const folder = join(root, 'packages/cli/.cache/bundle');
const list = join(folder, 'bundle.json');

const startedMs = Date.now();
const slot = join(folder, freeSlot());
const fresh = join(folder, `new-${process.pid}`);
mkdirSync(folder, { recursive: true });
const bundle = await bundleCommand(root, fresh);
const own = readdirSync(import.meta.dirname).map((name) => relative(root, join(import.meta.dirname, name)));
const sources = [...bundle.sources, ...own].map((path): BundledSource => {
  const { size, ctimeMs } = statSync(join(root, path));
  return [path, size, ctimeMs];
});
if (sources.some(([, , changedMs]) => changedMs > startedMs - TICK_MS)) {
  rmSync(fresh, { recursive: true });
  console.error('not bundled: a source changed meanwhile');
  process.exitCode = 1;
} else {
  rmSync(slot, { recursive: true, force: true });
  renameSync(fresh, slot);
  const written = join(folder, `bundle-${process.pid}.json`);
  writeFileSync(written, JSON.stringify({ entry: relative(folder, join(slot, BUNDLE_ENTRY)), sources }));
  renameSync(written, list);
}

/** Of two folders that which no running command uses: Node keeps compiled code by path, so new names would pile up there. */
function freeSlot(): string {
  try {
    const { entry } = JSON.parse(readFileSync(list, 'utf8')) as { readonly entry: string };
    return dirname(entry) === 'a' ? 'b' : 'a';
  } catch {
    return 'a';
  }
}
