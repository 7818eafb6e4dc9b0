import type { AgentPolicy } from '@decisis/core';
import { whyNoOutput } from '../no-path.ts';
import { policySection } from './policy-section.ts';

interface RawAgents {
  readonly proposals?: string;
}

/** `[agents]`: what agents may do beside reading. */
export const agentsSection = policySection<RawAgents, AgentPolicy>({
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'What coding agents may do beside reading. They can never accept, lock, or change settings.',
    properties: {
      proposals: {
        type: 'string',
        minLength: 1,
        description: 'The folder in which agents may create proposals; without it they only draft them.',
      },
    },
  },
  normalize: (raw) => ({ proposals: raw?.proposals?.replace(/^(?:\.\/)+|\/+$/g, '') }),
  check: ({ proposals }) => {
    const reason = proposals === undefined ? undefined : whyNoOutput(proposals);
    if (reason === undefined) return [];
    const problem = `has the folder "${proposals}", which ${reason}`;
    const expected = 'a folder below this file, with "/" between folders';
    return [{ path: ['agents', 'proposals'], at: 'value' as const, problem, expected }];
  },
});
