import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** The folder with real documents of other people; it is read, never copied from and never written to. */
export class Material {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Bytes of one file of the material. */
  bytes(path: string): Uint8Array {
    return readFileSync(join(this.folder, path));
  }

  /** A JSON file of the material. */
  json(path: string): unknown {
    return JSON.parse(readFileSync(join(this.folder, path), 'utf8'));
  }

  /** Whether the material holds this path. */
  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** Paths of all files below a folder of the material, relative to the material, sorted. */
  filesBelow(folder: string): string[] {
    const found: string[] = [];
    for (const name of readdirSync(join(this.folder, folder)).toSorted()) {
      const path = `${folder}/${name}`;
      if (statSync(join(this.folder, path)).isDirectory()) found.push(...this.filesBelow(path));
      else found.push(path);
    }
    return found;
  }
}

/** Where the material is looked for: the folder that DECISIS_MATERIAL names, else `../shared` beside the repository. */
export function materialFolder(): string {
  return resolve(REPOSITORY, process.env['DECISIS_MATERIAL'] || '../shared');
}

/** The material, or undefined where it is absent; then the caller says loudly what was not measured. */
export function findMaterial(): Material | undefined {
  const folder = materialFolder();
  return existsSync(join(folder, 'corpus', 'index.json')) ? new Material(folder) : undefined;
}

/** The sentence that a script or test prints when the material is absent. */
export function absentMaterial(whatIsNotMeasured: string): string {
  return `NOT MEASURED: ${whatIsNotMeasured}. No material: set DECISIS_MATERIAL to the folder that holds corpus/ and registers/`;
}
