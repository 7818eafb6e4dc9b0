import { readFileSync, realpathSync } from 'node:fs';
import nodePath from 'node:path';

/**
 * The version of the installed package. Its manifest stands above the file that the user started, wherever the code was
 * loaded from: sources, build or bundle.
 */
export function readVersion(started: string): string {
  const manifest = nodePath.join(nodePath.dirname(realpathSync(started)), '..', 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version;
}
