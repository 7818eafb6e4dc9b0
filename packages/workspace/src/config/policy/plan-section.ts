import { NO_PLAN, NODE_STATES, PLAN_KINDS, type NodeState, type PlanKind, type PlanPolicy } from '@decisis/core';
import { policySection } from './policy-section.ts';
import type { Schema } from '../schema.ts';

interface RawNode {
  readonly id: string;
  readonly kind?: PlanKind;
  readonly title?: string;
  readonly after?: readonly string[];
  readonly within?: string;
  readonly class?: string;
  readonly paths?: readonly string[];
  readonly document?: string;
  readonly state?: NodeState;
}

interface RawPlan {
  readonly phase?: string;
  readonly node?: readonly RawNode[];
  readonly edge?: ReadonlyArray<{
    readonly item: string;
    readonly blocks?: readonly string[];
    readonly misread?: readonly string[];
  }>;
}

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });
const texts = (description: string): Schema => ({
  type: 'array',
  items: { type: 'string', minLength: 1 },
  description,
});

/** `[plan]`: nodes of the plan that the documents do not name, where the work is, and edges that somebody has looked at. */
export const planSection = policySection<RawPlan, PlanPolicy>({
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'The plan, as far as the documents do not say it.',
    properties: {
      phase: text('The phase that the work is in: earlier ones are done.'),
      node: {
        type: 'array',
        description: 'A phase, milestone, workstream, stage, action or survey.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id'],
          properties: {
            id: text('How documents and gates call it: "M1", "WS3 design", "Phase 1".'),
            kind: { enum: PLAN_KINDS, description: 'What it is; read from the id when absent.' },
            title: text('What it is about.'),
            after: texts('Nodes that must be done before it starts.'),
            within: text('Node that it is a part of.'),
            class: text('Class of work, which a gate may name.'),
            paths: texts('Globs: the files that work on it changes.'),
            document: text('Path of the document that describes the work and declares what a gate asks for.'),
            state: { enum: NODE_STATES, description: 'How far it has come; "open" when absent.' },
          },
        },
      },
      edge: {
        type: 'array',
        description: 'What somebody found out about edges that were read from prose.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['item'],
          properties: {
            item: text('The decision.'),
            blocks: texts('Nodes that it does hold up; from here on a check enforces it.'),
            misread: texts('Nodes that it does not hold up, whatever was read.'),
          },
        },
      },
    },
  },
  normalize: (raw) =>
    raw === undefined
      ? NO_PLAN
      : {
          phase: raw.phase,
          nodes: (raw.node ?? []).map((node) => ({
            id: node.id,
            kind: node.kind,
            title: node.title,
            after: node.after ?? [],
            within: node.within,
            work: node.class,
            paths: node.paths ?? [],
            document: node.document,
            state: node.state ?? 'open',
            origin: undefined,
          })),
          edges: (raw.edge ?? []).map(({ item, blocks = [], misread = [] }) => ({
            item,
            blocks,
            misread,
            origin: undefined,
          })),
          origin: undefined,
        },
  check: ({ edge = [] }) =>
    edge.flatMap(({ blocks = [], misread = [] }, index) =>
      blocks.length + misread.length > 0
        ? []
        : [
            {
              path: ['plan', 'edge', index],
              at: 'key' as const,
              problem: 'has an edge that says nothing',
              expected: 'blocks = [...] or misread = [...]',
            },
          ],
    ),
});
