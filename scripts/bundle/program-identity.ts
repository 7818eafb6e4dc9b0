import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

const UNSTATED = '@@program@@';

/**
 * What a bundle computes follows from its code, from the versions of packages that its manifests pin, and from the engine
 * that runs it with its tables of letters. A place for the digest of the first two; the third is only known when it runs.
 */
export function unstatedIdentity(): Plugin {
  return {
    name: 'unstated-identity',
    load: (id) => {
      if (!/[\\/]session[\\/]program-identity\.ts$/.test(id)) return null;
      return `export function programIdentity() {
        const { node, v8, unicode, icu } = process.versions;
        return [${JSON.stringify(UNSTATED)}, node, v8, unicode, icu].join(' ');
      }`;
    },
  };
}

/** Writes the digest of a whole bundle, and of the manifests it was made with, into its place there. */
export function stateIdentity(folder: string, manifests: readonly string[]): void {
  const names = readdirSync(folder).toSorted();
  const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const digest = createHash('sha256')
    .update(JSON.stringify([...texts, manifests]))
    .digest('hex');
  const places = [...texts].filter(([, text]) => text.includes(UNSTATED));
  if (places.length !== 1) throw new Error(`${places.length} files of the bundle name the program`);
  for (const [name, text] of places) writeFileSync(join(folder, name), text.replace(UNSTATED, digest));
}
