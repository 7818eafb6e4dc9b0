import {
  claimsOf,
  registerOf,
  type DocumentReading,
  type FindingLocation,
  type IdClaim,
  type NotCompared,
  type Register,
} from '@decisis/core';
import type { Config, RegisterConfig } from '../config/config.ts';
import type { Git } from '../git/git.ts';
import { readBlobs } from '../git/read-blobs.ts';
import { mayHoldDecisions } from '../registers/may-hold-decisions.ts';
import type { JudgedState } from './judged-state.ts';
import type { ReadBranchDocument } from './read-branch-document.ts';
import { ownerOf } from '../registers/register-reach.ts';

/** A document of a commit, with what it claims or why that is not known. */
interface Document {
  readonly reading: DocumentReading | undefined;
  readonly problem: string | undefined;
}

const HEAD_BYTES = 64 * 1024;

/** Reads what documents of commits claim. A document with one content is read once, for however many commits. */
export class CommitClaims {
  readonly #git: Git;
  readonly #config: Config;
  readonly #registers: readonly RegisterConfig[];
  readonly #judged: readonly Register[];
  readonly #read: ReadBranchDocument;
  readonly #blobs = new Map<string, Uint8Array | undefined>();
  readonly #documents = new Map<string, Document>();

  constructor({ git, config, elsewhere = [], registers, read }: JudgedState) {
    this.#git = git;
    this.#config = config;
    this.#registers = [config, ...elsewhere].flatMap((one) => one.registers);
    this.#judged = registers;
    this.#read = read;
  }

  /** Reads these contents in one call; those that are there already cost nothing. */
  prepare(blobs: Iterable<string>): void {
    const wanted = [...new Set(blobs)].filter((id) => !this.#blobs.has(id));
    const found = readBlobs(this.#git, wanted, this.#config.limits.documentBytes);
    for (const id of wanted) this.#blobs.set(id, found.get(id));
  }

  bytes(blob: string): Uint8Array | undefined {
    this.prepare([blob]);
    return this.#blobs.get(blob);
  }

  /** What documents claim: root-relative paths with their contents, those of one commit. */
  claimsOf(documents: ReadonlyMap<string, string>, head: string | undefined, notCompared: NotCompared[]): IdClaim[] {
    const readings = new Map<string, DocumentReading>();
    for (const [path, blob] of documents) {
      const { reading, problem } = this.#documentOf(path, blob);
      if (problem !== undefined) notCompared.push({ head, location: startOf(path), reason: problem });
      if (reading !== undefined) readings.set(path, reading);
    }
    return this.#asRegisters(readings);
  }

  /** What a document with some content claims, by itself: for its earlier states. */
  claimsOfBytes(path: string, bytes: Uint8Array): IdClaim[] {
    const reading = this.#read(ownerOf(this.#registers, path), path, bytes);
    return this.#asRegisters(new Map([[path, reading]]));
  }

  #documentOf(path: string, blob: string): Document {
    const key = `${path}\0${blob}`;
    let document = this.#documents.get(key);
    if (document === undefined) this.#documents.set(key, (document = this.#readDocument(path, blob)));
    return document;
  }

  #readDocument(path: string, blob: string): Document {
    const bytes = this.bytes(blob);
    const register = ownerOf(this.#registers, path);
    const judged = this.#judged.find(({ documents }) => documents.some(({ source }) => source.path === path));
    const isExpected = register !== undefined || judged !== undefined;
    if (bytes === undefined)
      return { reading: undefined, problem: isExpected ? `${path} is above the size limit` : undefined };
    if (!isExpected && !mayHoldDecisions(path, Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('utf8')))
      return { reading: undefined, problem: undefined };
    const reading = this.#read(register, path, bytes);
    const held = judged?.items.some(({ source }) => source.path === path) ?? false;
    return { reading, problem: problemOf(reading, isExpected || reading.items.length > 0, held) };
  }

  /** Readings under the registers that they belong to, so that a folder of records is read as one. */
  #asRegisters(readings: ReadonlyMap<string, DocumentReading>): IdClaim[] {
    const claims: IdClaim[] = [];
    const byFolder = new Map<Register, DocumentReading[]>();
    for (const [path, reading] of readings) {
      const home = this.#homeOf(path);
      if (home === undefined) claims.push(...claimsOf([registerOf(path, path, [reading])]));
      else byFolder.set(home, [...(byFolder.get(home) ?? []), reading]);
    }
    for (const [home, own] of byFolder) {
      const paths = new Set(own.map(({ source }) => source.path));
      const others = home.documents.filter(({ source }) => !paths.has(source.path));
      const register = registerOf(home.name, home.path, [...others, ...own]);
      const items = register.items.filter(({ source }) => paths.has(source.path));
      claims.push(...claimsOf([{ ...register, items }]));
    }
    return claims;
  }

  #homeOf(path: string): Register | undefined {
    return (
      this.#judged.find(({ documents }) => documents.some(({ source }) => source.path === path)) ??
      this.#judged.find((register) => register.documents.length > 1 && path.startsWith(`${register.path}/`))
    );
  }
}

function problemOf(
  { source, items, findings }: DocumentReading,
  isRegister: boolean,
  held: boolean,
): string | undefined {
  if (!isRegister) return undefined;
  if (!source.isValid) return `${source.path} is not UTF-8`;
  if (findings.some(({ ruleId }) => ruleId === 'document/conflict-marker'))
    return `${source.path} holds the marks of an unresolved conflict`;
  if (held && items.length === 0 && source.text.trim() !== '') return `no item was read in ${source.path}`;
  return undefined;
}

/** The place of a document as a whole. */
export function startOf(path: string): FindingLocation {
  return { path, range: { start: 0, end: 0, line: 1, column: 1 } };
}
