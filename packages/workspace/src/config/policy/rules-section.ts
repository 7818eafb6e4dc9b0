import { LEVELS, RULE_IDS, type Level } from '@decisis/core';
import { policySection } from './policy-section.ts';

const CATEGORIES = [...new Set(RULE_IDS.map((id) => id.slice(0, id.indexOf('/'))))];

/** `[rules]`: the level of each rule, or of a whole category. */
export const rulesSection = policySection<Readonly<Record<string, Level>>, Readonly<Record<string, Level>>>({
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'Level of a rule, or of a category of rules; the catalogue has one for each.',
    properties: Object.fromEntries(
      [...CATEGORIES, ...RULE_IDS].map((name) => [name, { enum: LEVELS, description: `Level of ${name}.` }]),
    ),
  },
  normalize: (raw = {}) => ({ ...raw }),
});
