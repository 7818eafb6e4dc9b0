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

/**
 * What may excuse a finding, from the widest to the narrowest; each excuses what the narrower ones do as well, in its own way.
 * - `baseline`: a baseline may accept it among others, a level lower it, a suppression or an exception excuse it.
 * - `level`: no baseline. What speaks about baselines, suppressions and overrides, and what would count for good in one.
 * - `reason`: only a suppression or an exception, which state a reason. What says that something could not be judged: a run that did
 *   not look would be green, and a baseline would let everything pass that nobody could look at.
 * - `nothing`: a check could not look, or its entry of the settings cannot be understood; whoever excuses that hides a check that
 *   nobody runs.
 */
export const EXCUSED_BY = ['baseline', 'level', 'reason', 'nothing'] as const;

/** One of {@link EXCUSED_BY}. */
export type ExcusedBy = (typeof EXCUSED_BY)[number];

/** One finding the tool can make. The id, `category/kebab-name`, is permanent. */
export interface FindingEntry<M extends Messages> {
  readonly id: `${string}/${string}`;
  readonly category: string;
  readonly severity: Severity;
  /** The widest thing that may excuse such findings, or those of single messages; `baseline` when absent. */
  readonly excusedBy?: ExcusedBy | { readonly [Id in keyof M]?: ExcusedBy };
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
