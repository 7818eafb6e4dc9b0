import { findingEntry, type MessageData, type MessageId, type RuleId } from './catalogue.ts';
import { DOCUMENT_FINDINGS } from './document-findings.ts';
import { fingerprint } from './fingerprint.ts';
import type { HeldPlaces } from './held-places.ts';
import { IDENTITY_FINDINGS } from './identity-findings.ts';
import { pathInTree } from './path-in-tree.ts';
import type { Severity } from './finding-entry.ts';

/**
 * A stretch of one document. `start` and `end` are UTF-16 offsets into its text without a byte order mark;
 * `line` and `column` belong to `start` and count from 1, the column in UTF-16 units.
 */
export interface FindingRange {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** A range in a document; the path is relative to the root and has forward slashes. */
export interface FindingLocation {
  readonly path: string;
  readonly range: FindingRange;
}

/** Another place that a finding speaks about; the label says which: "the other value". */
export interface RelatedLocation extends FindingLocation {
  readonly label: string;
}

/** A repair that can be applied as it stands; its edits do not overlap and refer to the text that was read. */
export interface FindingFix {
  readonly title: string;
  readonly edits: ReadonlyArray<{ readonly start: number; readonly end: number; readonly newText: string }>;
}

/**
 * Something about the user's decisions that they should know. Data only: a renderer makes the words from the catalogue.
 * The fingerprint stays the same when lines above the place come and go.
 */
export interface Finding {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly messageId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly location: FindingLocation;
  readonly related: readonly RelatedLocation[];
  readonly fix?: FindingFix;
  /** Identifier, else key, of the item that it is about; suppressions and baselines name findings by it. */
  readonly item?: string;
  readonly fingerprint: string;
  /** The places that it stands for, too many for a finding each; absent when it is about its own place. */
  readonly places?: HeldPlaces;
}

/** Where a finding is, and what is optional about it. */
export interface FindingPlace {
  readonly location: FindingLocation;
  readonly related?: readonly RelatedLocation[];
  readonly fix?: FindingFix;
  /**
   * What tells this finding from others of its rule in the same document, when its data does not or holds line numbers;
   * an item's ID, mostly.
   */
  readonly anchor?: string;
  /** Identifier, else key, of the item that it is about. */
  readonly item?: string;
}

/** Makes a finding; the data is checked against the message, the severity is the catalogue's. */
export function createFinding<Rule extends RuleId, Message extends MessageId<Rule>>(
  ruleId: Rule,
  messageId: Message,
  data: MessageData<Rule, Message>,
  place: FindingPlace,
): Finding {
  const anchor = place.anchor ?? place.item ?? JSON.stringify(data);
  return {
    ruleId,
    severity: severityOf(ruleId),
    messageId,
    data: data as Readonly<Record<string, unknown>>,
    location: place.location,
    related: place.related ?? [],
    ...(place.fix === undefined ? {} : { fix: place.fix }),
    ...(place.item === undefined ? {} : { item: place.item }),
    fingerprint: fingerprint([ruleId, messageId, pathInTree(place.location.path), anchor]),
  };
}

/** What reading a document reports is known without the rest of the catalogue, which takes long to load. */
const READING: Readonly<Record<string, { readonly severity: Severity }>> = {
  ...DOCUMENT_FINDINGS,
  ...IDENTITY_FINDINGS,
};

function severityOf(ruleId: RuleId): Severity {
  return (READING[ruleId] ?? findingEntry(ruleId)).severity;
}
