import type { Register } from '../documents/register.ts';
import type { RuleId } from '../findings/catalogue.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { ReportedLevel } from '../policy/level.ts';
import type { Policy } from '../policy/policy.ts';
import type { SeenPlaces } from './seen-places.ts';

/** What proposed edits are judged by. */
export interface EditSubject {
  readonly today: string;
  readonly policy: Policy;
  /** The files as they stand. */
  readonly repository: RepositoryView;
  /** The registers as they stand; asked for when an edit may touch decisions or gated files. */
  readonly registers: () => readonly Register[];
  /** The paths of their documents, known without reading them. */
  readonly documents: ReadonlySet<string>;
  /** The same registers with other texts in place of some documents. */
  readonly reread: (texts: ReadonlyMap<string, string | undefined>) => readonly Register[];
  /** What was found outside in the edits, by sentinel; those that need it and are not there could not be tried. */
  readonly seen?: ReadonlyMap<string, SeenPlaces>;
  /** Who proposes. What only people may do is refused to an agent. */
  readonly actor: 'agent' | 'person';
  /** Judges only what gates say, or everything else. Everything when absent. */
  readonly part?: 'gates' | 'others';
  /** Told whenever the text of an edited file, as it was or becomes, decides something in checking the registers' rules. */
  readonly onEditedText?: () => void;
}

/** One thing that speaks against an edit. */
export interface EditReason {
  /** The rule that says so; `agent/limit` for what agents may not do, `agent/unreadable` for a register that nobody can read any more. */
  readonly rule: RuleId | 'agent/limit' | 'agent/unreadable';
  readonly level: ReportedLevel;
  /** Identifier of the decision, where one is named. */
  readonly decision: string | undefined;
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly why: string;
  /** The way out. */
  readonly hint: string;
}
