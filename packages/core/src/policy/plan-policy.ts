import type { FindingLocation } from '../findings/finding.ts';

/** What sort of thing a node of the plan is. */
export const PLAN_KINDS = ['phase', 'milestone', 'workstream', 'stage', 'action', 'survey'] as const;

/** One of {@link PLAN_KINDS}. */
export type PlanKind = (typeof PLAN_KINDS)[number];

/** How far a node of the plan has come. */
export const NODE_STATES = ['open', 'started', 'done'] as const;

/** One of {@link NODE_STATES}. */
export type NodeState = (typeof NODE_STATES)[number];

/** A node of the plan that configuration states. */
export interface StatedNode {
  readonly id: string;
  readonly kind: PlanKind | undefined;
  readonly title: string | undefined;
  /** Nodes that must be done before. */
  readonly after: readonly string[];
  /** Node that it is a part of: it starts no earlier, and what holds that one up holds it up too. */
  readonly within: string | undefined;
  /** Class of work, which gates may name. */
  readonly work: string | undefined;
  /** Globs of the files that work on it changes. */
  readonly paths: readonly string[];
  /** Document that describes the work; its authority block declares what a gate asks for. */
  readonly document: string | undefined;
  readonly state: NodeState;
  readonly origin: FindingLocation | undefined;
}

/** What somebody found out about edges that were read from prose. */
export interface JudgedEdge {
  readonly item: string;
  /** Nodes that the item does hold up. */
  readonly blocks: readonly string[];
  /** Nodes for which the prose was misread. */
  readonly misread: readonly string[];
  readonly origin: FindingLocation | undefined;
}

/** The plan as configuration states it; what documents say comes on top. */
export interface PlanPolicy {
  /** The phase that the work is in; earlier ones are done. */
  readonly phase: string | undefined;
  readonly nodes: readonly StatedNode[];
  readonly edges: readonly JudgedEdge[];
  readonly origin: FindingLocation | undefined;
}

/** No plan beyond what the documents say. */
export const NO_PLAN: PlanPolicy = Object.freeze({ phase: undefined, nodes: [], edges: [], origin: undefined });
