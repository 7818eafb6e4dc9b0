import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusDocuments, sourceRegisters, type CorpusDocument } from '../corpus/corpus-document.ts';
import type { Material } from '../corpus/material.ts';
import { readMaterial } from '../corpus/measure-document.ts';
import { checkDocument } from './check-document.ts';
import { keptFindings, parseSnapshot, renderSnapshot, withVerdicts, type KeptFinding } from './snapshot.ts';

const FOLDER = fileURLToPath(new URL('./snapshots/', import.meta.url));

/** The findings of one document beside those that were kept of it. */
export interface DocumentFindings {
  readonly name: string;
  readonly document: CorpusDocument;
  /** Today's, with the verdicts of the kept ones. */
  readonly findings: readonly KeptFinding[];
  readonly kept: readonly KeptFinding[];
}

/** Checks every document of the material and compares with what is kept. */
export function allFindings(material: Material): DocumentFindings[] {
  return [...sourceRegisters(material), ...corpusDocuments(material)].map((document) => {
    const name = document.name.replace(/\.(?:md|txt)$/, '');
    const ids = new Set(readMaterial(material, document).items.flatMap(({ id }) => id ?? []));
    const kept = readKept(name);
    const found = keptFindings(checkDocument(material, document), document.isFolder ? document.path : undefined, ids);
    return { name, document, findings: withVerdicts(found, kept), kept };
  });
}

/** Writes today's findings over the kept ones; verdicts stay where the finding stays. */
export function keep(all: readonly DocumentFindings[]): void {
  mkdirSync(FOLDER, { recursive: true });
  const names = new Set(all.filter(({ findings }) => findings.length > 0).map(({ name }) => `${name}.txt`));
  for (const file of readdirSync(FOLDER)) if (!names.has(file)) rmSync(join(FOLDER, file));
  for (const { name, findings } of all)
    if (findings.length > 0) writeFileSync(join(FOLDER, `${name}.txt`), renderSnapshot(findings));
}

function readKept(name: string): KeptFinding[] {
  const path = join(FOLDER, `${name}.txt`);
  return existsSync(path) ? parseSnapshot(readFileSync(path, 'utf8')) : [];
}
