import type { DecisionStatus, StatusMeaning } from '@decisis/core';
import type { Material } from './material.ts';

/** What a person read in a document: one entry per decision. */
export interface Truth {
  readonly decisions: readonly TruthDecision[];
}

/** One decision as a person read it; `null` where the document writes no value of its own. */
export interface TruthDecision {
  readonly id: string | null;
  readonly title: string;
  readonly statusText: string;
  readonly standing: StatusMeaning;
  readonly owner: string | null;
  readonly due: string | null;
  readonly line: number;
  readonly conflict: string | undefined;
}

interface WrittenTruth {
  readonly decisions: ReadonlyArray<{
    readonly id: string | null;
    readonly title: string;
    readonly status: string;
    readonly status_normalized: string;
    readonly owner: string | null;
    readonly due: string | null;
    readonly line: number;
    readonly conflict?: unknown;
  }>;
}

const STATUS: ReadonlyMap<string, DecisionStatus> = new Map([
  ['open', 'open'],
  ['proposed', 'proposed'],
  ['approved', 'accepted'],
  ['answered', 'accepted'],
  ['locked', 'accepted'],
  ['deferred', 'deferred'],
  ['rejected', 'rejected'],
  ['superseded', 'superseded'],
  ['deprecated', 'deprecated'],
]);

/** Reads a truth file, its status words mapped to ours. Throws on a status word that has no mapping. */
export function readTruth(material: Material, path: string): Truth {
  const written = material.json(path) as WrittenTruth;
  return {
    decisions: written.decisions.map((decision) => {
      const status = STATUS.get(decision.status_normalized);
      if (status === undefined) throw new Error(`${path}: no mapping for the status "${decision.status_normalized}"`);
      return {
        id: decision.id,
        title: decision.title,
        statusText: decision.status,
        standing: { status, locked: decision.status_normalized === 'locked' },
        owner: decision.owner,
        due: decision.due,
        line: decision.line,
        conflict: decision.conflict === undefined ? undefined : asText(decision.conflict),
      };
    }),
  };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
