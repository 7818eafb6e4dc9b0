import type { Material } from './material.ts';
import type { Truth } from './truth.ts';
import { readTruth } from './truth.ts';

/** One document or record folder of the material, with what is known about it. */
export interface CorpusDocument {
  readonly name: string;
  /** Path of the file or folder, relative to the material. */
  readonly path: string;
  readonly files: readonly string[];
  readonly isFolder: boolean;
  /** How many decisions a careful human counts; undefined for the source registers. */
  readonly humanCount: number | undefined;
  readonly truth: Truth | undefined;
}

interface IndexEntry {
  readonly file: string;
  readonly human_count: number;
  readonly truth: string | null;
  readonly files?: ReadonlyArray<{ readonly file: string }>;
}

/** Files that a measurement reads: the documents and, for proposals of two files, their metadata. */
const IS_DOCUMENT = /\.(?:md|markdown|txt|ya?ml)$/i;

/** The five source registers, in the order of their names. */
export function sourceRegisters(material: Material): CorpusDocument[] {
  return material.filesBelow('registers').map((path) => ({
    name: path.slice('registers/'.length),
    path,
    files: [path],
    isFolder: false,
    humanCount: undefined,
    truth: undefined,
  }));
}

/** Every document and record set of the corpus, as its index lists them. */
export function corpusDocuments(material: Material): CorpusDocument[] {
  const index = material.json('corpus/index.json') as IndexEntry[];
  return index.map((entry) => {
    const name = entry.file.replace(/\/$/, '');
    const path = `corpus/${name}`;
    const isFolder = entry.files !== undefined;
    return {
      name,
      path,
      files: isFolder ? material.filesBelow(path).filter((file) => IS_DOCUMENT.test(file)) : [path],
      isFolder,
      humanCount: entry.human_count - missingRecords(material, entry),
      truth: entry.truth === null ? undefined : readTruth(material, `corpus/${entry.truth}`),
    };
  });
}

/** Records that the index counts but this copy of the material does not hold: they cannot be found. */
function missingRecords(material: Material, entry: IndexEntry): number {
  const files = (entry.files ?? []).map(({ file }) => file);
  const sidecars = files.filter((file) => /\/kep\.ya?ml$/.test(file));
  const records =
    sidecars.length > 0 ? sidecars : files.filter((file) => !/(?:readme|index|template)\.md$/i.test(file));
  return records.filter((file) => !material.has(`corpus/${file}`)).length;
}
