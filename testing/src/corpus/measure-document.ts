import { DECISION_KINDS, decodeSource, readRegister, type ItemKind, type Register } from '@decisis/core';
import type { CorpusDocument } from './corpus-document.ts';
import { flatItem, type FlatItem } from './flat-item.ts';
import { matchItems, type Matching } from './match-items.ts';
import type { Material } from './material.ts';
import type { TruthDecision } from './truth.ts';
import { unparsedBytes } from './unparsed-bytes.ts';
import { comparableId, comparableValue } from './written-value.ts';

/** What is compared between our items and the truth. */
export const COMPARED = ['status', 'owner', 'due', 'line'] as const;

/** One compared property. */
export type Compared = (typeof COMPARED)[number];

/** One found item of which a property reads differently from the truth. */
export interface Disagreement {
  readonly property: Compared;
  readonly ours: FlatItem;
  readonly truth: TruthDecision;
}

/** Our reading of one document beside what people counted in it. */
export interface DocumentMeasure {
  readonly name: string;
  readonly humanCount: number | undefined;
  readonly items: readonly FlatItem[];
  /** Undefined where nobody wrote the truth down. */
  readonly matching: Matching | undefined;
  readonly disagreements: readonly Disagreement[];
  /** Missed decisions that we read as an item of a kind that does not count. */
  readonly otherKind: ReadonlyArray<{ readonly truth: TruthDecision; readonly kind: ItemKind }>;
  /** Items of the kinds that do not count. */
  readonly otherItems: number;
  readonly unparsedBytes: number;
  readonly bytes: number;
}

/** Reads a document or folder of the material as one register, as `decisis list` does. */
export function readMaterial(material: Material, document: CorpusDocument): Register {
  const sources = document.files.map((file) => decodeSource(file, material.bytes(file)));
  return readRegister(document.path, document.path, sources);
}

/** Measures one document. */
export function measureDocument(material: Material, document: CorpusDocument): DocumentMeasure {
  const register = readMaterial(material, document);
  const all = register.items.map(flatItem);
  const items = all.filter((item) => DECISION_KINDS.includes(item.kind));
  const others = all.filter((item) => !DECISION_KINDS.includes(item.kind));
  const matching = document.truth === undefined ? undefined : matchItems(items, document.truth.decisions);
  return {
    name: document.name,
    humanCount: document.humanCount,
    items,
    matching,
    disagreements: matching === undefined ? [] : disagreementsOf(matching),
    otherKind: (matching?.missed ?? []).flatMap((truth) => {
      const other = others.find((item) => comparableId(item.id) === comparableId(truth.id));
      return other === undefined ? [] : [{ truth, kind: other.kind }];
    }),
    otherItems: others.length,
    unparsedBytes: register.documents.reduce((sum, reading) => sum + unparsedBytes(reading), 0),
    bytes: document.files.reduce((sum, file) => sum + material.bytes(file).length, 0),
  };
}

function disagreementsOf(matching: Matching): Disagreement[] {
  return matching.found.flatMap(({ ours, truth }) =>
    COMPARED.filter((property) => !agrees(property, ours, truth)).map((property) => ({ property, ours, truth })),
  );
}

function agrees(property: Compared, ours: FlatItem, truth: TruthDecision): boolean {
  switch (property) {
    case 'status':
      return ours.status === truth.standing.status && (ours.locked || !truth.standing.locked);
    case 'owner':
      return comparableValue(ours.owner) === comparableValue(truth.owner);
    case 'due':
      return comparableValue(ours.dueText) === comparableValue(truth.due);
    case 'line':
      return ours.line === truth.line;
  }
}
