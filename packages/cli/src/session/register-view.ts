import { toSummary, type Finding, type ItemSummary, type Register } from '@decisis/core';
import { rowsIn, type RegisterName, type Row } from '../query/row.ts';

/** How many errors and warnings reading noticed in one document. */
export interface NoticedDocument {
  readonly path: string;
  readonly errors: number;
  readonly warnings: number;
}

/** A register as lists and counts see it. What they do not ask for may never have been read. */
export interface RegisterView extends RegisterName {
  readonly rows: readonly Row[];
  readonly noticed: readonly NoticedDocument[];
  readonly findings: readonly Finding[];
  /** The register itself, read when somebody needs it. */
  readonly reading: Register;
  /** Gives to the cache what was found out in this run. */
  keep(): void;
}

/** The part of a view that every command needs, as it is kept between runs. */
export interface RegisterFacts {
  readonly summaries: readonly ItemSummary[];
  readonly noticed: readonly NoticedDocument[];
}

/** A register that was read. */
export class ReadView implements RegisterView {
  readonly reading: Register;
  readonly rows: readonly Row[];
  readonly noticed: readonly NoticedDocument[];

  constructor(reading: Register) {
    this.reading = reading;
    this.rows = rowsIn(reading, this);
    this.noticed = noticedIn(reading);
  }

  get name(): string {
    return this.reading.name;
  }

  get path(): string {
    return this.reading.path;
  }

  get findings(): readonly Finding[] {
    return this.reading.findings;
  }

  /** Nothing: it was asked for without a cache. */
  keep(): void {}
}

/** What a reading says that lists and counts need. */
export function factsOf(reading: Register): RegisterFacts {
  return { summaries: reading.items.map((item) => toSummary(reading.name, item)), noticed: noticedIn(reading) };
}

function noticedIn({ documents }: Register): NoticedDocument[] {
  return documents.map(({ source, findings }) => ({
    path: source.path,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  }));
}
