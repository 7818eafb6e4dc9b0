import { policySection } from './policy-section.ts';

type Owners = Readonly<Record<string, readonly string[]>>;

/** `[owners]`: who may own a decision, each with its other names. */
export const ownersSection = policySection<Owners, Owners>({
  schema: {
    type: 'object',
    description:
      'Who may own a decision: a name as documents write it, with other names and handles that mean the same.',
    additionalProperties: {
      type: 'array',
      description: 'Other names and handles of this owner, such as "@example/platform".',
      items: { type: 'string', minLength: 1 },
    },
  },
  normalize: (raw = {}) => ({ ...raw }),
});
