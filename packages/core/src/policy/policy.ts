import type { Gate } from './gate-policy.ts';
import { READING_AGENTS, type AgentPolicy } from './agent-policy.ts';
import type { Authority } from './authority.ts';
import { DEFAULT_CITATIONS, type CitationPolicy } from './citation-policy.ts';
import type { EvidencePin } from './evidence-pin.ts';
import type { Exception } from './exception.ts';
import type { InvalidException } from './invalid-exception.ts';
import type { Freeze } from './freeze.ts';
import type { ReportedLevel, Level } from './level.ts';
import type { GeneratedTarget } from './generated-target.ts';
import type { Ownership } from './ownership.ts';
import type { Override } from './override.ts';
import type { PathClass } from './path-class.ts';
import type { Sentinel } from './sentinel.ts';
import type { Survey } from './survey.ts';
import type { Requirements } from './requirements.ts';
import { NO_PLAN, type PlanPolicy } from './plan-policy.ts';
import type { Suppression } from './suppression.ts';
import type { Trace } from './trace.ts';
import type { VersionsPolicy } from './versions.ts';

/**
 * What a repository asks to be held to, as decisis.toml says it: plain data, every default filled in. A change is judged by
 * the policy of its base, never by its own.
 */
export interface Policy {
  /** Levels that differ from the catalogue, by rule id or by category (`resolution`). The id outranks its category. */
  readonly levels: Readonly<Record<string, Level>>;
  /** Findings of this level and above fail the run. */
  readonly failLevel: ReportedLevel;
  /** Root-relative path of the baseline. */
  readonly baseline: string;
  readonly suppressions: readonly Suppression[];
  readonly overrides: readonly Override[];
  /** Documents that are made from the registers and kept up to date. */
  readonly generated: readonly GeneratedTarget[];
  readonly pathClasses: readonly PathClass[];
  readonly sentinels: readonly Sentinel[];
  readonly surveys: readonly Survey[];
  readonly require: Requirements;
  /** Known owners, each with the other names and handles it goes by. Empty when the repository lists none. */
  readonly owners: Readonly<Record<string, readonly string[]>>;
  /** Days after which a document has to be reviewed again, where it states no interval itself; undefined when nobody says so. */
  readonly reviewDays: number | undefined;
  readonly freezes: readonly Freeze[];
  readonly versions: VersionsPolicy;
  readonly plan: PlanPolicy;
  readonly gates: readonly Gate[];
  readonly authorities: readonly Authority[];
  readonly exceptions: readonly Exception[];
  /** Exceptions that give no leave, because their tables cannot be understood. */
  readonly invalidExceptions: readonly InvalidException[];
  readonly evidencePins: readonly EvidencePin[];
  readonly citations: CitationPolicy;
  readonly traces: readonly Trace[];
  readonly ownership: readonly Ownership[];
  readonly agents: AgentPolicy;
}

/** The policy of a repository that states none. */
export const DEFAULT_POLICY: Policy = Object.freeze({
  levels: {},
  failLevel: 'hard',
  baseline: '.decisis/baseline.json',
  suppressions: [],
  overrides: [],
  generated: [],
  pathClasses: [],
  sentinels: [],
  surveys: [],
  require: {},
  owners: {},
  reviewDays: undefined,
  freezes: [],
  versions: { current: undefined },
  plan: NO_PLAN,
  gates: [],
  authorities: [],
  exceptions: [],
  invalidExceptions: [],
  evidencePins: [],
  citations: DEFAULT_CITATIONS,
  traces: [],
  ownership: [],
  agents: READING_AGENTS,
} satisfies Policy);
