/** How much a finding weighs; hard is an error, soft a warning, advisory an info. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** One of {@link SEVERITIES}. */
export type Severity = (typeof SEVERITIES)[number];

/** What a renderer says for each message id of a finding: one line, lower-case start, no final stop. */
export type Messages = Readonly<Record<string, (data: never) => string>>;

/** The words about a finding that do not depend on one place. */
export interface FindingDocs {
  /** One sentence; the first line of the reference page. */
  readonly description: string;
  /** One sentence: what goes wrong when nobody acts. */
  readonly why: string;
  /** A document that produces the finding. */
  readonly example: string;
  /** One imperative sentence; shown as the hint where a message has none of its own. */
  readonly fix: string;
}

/** One finding the tool can make. The id, `category/kebab-name`, is permanent. */
export interface FindingEntry<M extends Messages> {
  readonly id: `${string}/${string}`;
  readonly category: string;
  readonly severity: Severity;
  /**
   * Whether a baseline may accept such findings; when absent it may. Not where something could not be judged: accepting
   * that would let everything pass that nobody could look at. Not what speaks about baselines and suppressions either.
   */
  readonly isBaselinable?: false;
  /** Messages of a rule that a baseline may accept otherwise, and never with these. */
  readonly neverBaselined?: readonly string[];
  /**
   * Whether a suppression or an exception may excuse such findings; when absent they may. Not where a check could not look, or its entry
   * of the settings cannot be understood: whoever excuses that hides a check that nobody runs.
   */
  readonly isExcusable?: false;
  /**
   * Whether settings may lower the level of such findings, or switch them off; when absent they may. Not where something could not be
   * judged, and a run that did not look would be green.
   */
  readonly isLowerable?: false;
  readonly docs: FindingDocs;
  readonly messages: M;
  readonly hints?: { readonly [Id in keyof M]?: (data: Parameters<M[Id]>[0]) => string };
  /** Data for each message, shown on the reference page; tests render every message with it. */
  readonly samples: { readonly [Id in keyof M]: Parameters<M[Id]>[0] };
  /** The version that stopped making the finding. */
  readonly retired?: string;
}

/** Gives an entry the types of its messages; the catalogues are written with it. */
export function defineFinding<M extends Messages>(definition: FindingEntry<M>): FindingEntry<M> {
  return definition;
}
