import type { Finding } from '../findings/finding.ts';
import type { StatusMeaning } from '../model/status.ts';
import type { TablePlan } from './dialects/table-register/table-plan.ts';
import type { DialectName } from './entry.ts';
import type { Item } from './item.ts';
import type { Outline } from './headings/outline.ts';
import type { ReadOptions } from './read-context.ts';
import type { RegisterHeader } from './register-header.ts';
import type { SourceText } from './source-text.ts';

/** One document read as a register: its items, what its head says, and everything that was noticed while reading. */
export interface DocumentReading {
  readonly source: SourceText;
  readonly outline: Outline;
  readonly header: RegisterHeader;
  readonly dialects: readonly DialectName[];
  readonly items: readonly Item[];
  /** Tables that list items, with the meaning of each column. */
  readonly tables: readonly TablePlan[];
  readonly legend: ReadonlyMap<string, StatusMeaning>;
  readonly findings: readonly Finding[];
  /** What the document was read with, so that an edited text can be read the same way. */
  readonly options: ReadOptions;
}
