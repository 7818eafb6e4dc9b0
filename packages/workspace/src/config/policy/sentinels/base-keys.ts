import type { Schema } from '../../schema.ts';

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });

/** The shapes of the keys that every sentinel has; `kind` is completed where all kinds are known. */
export const BASE_KEYS: Readonly<Record<string, Schema>> = {
  id: text('Name of the sentinel, unique in the repository.'),
  decision: text(
    'The decision that it holds: an identifier, or "register:ID". In a block under a decision, that decision when absent.',
  ),
  statement: text('What it holds, in words. An heir takes over that of the sentinel it inherits from.'),
  kind: text('How it looks. An heir takes over that of the sentinel it inherits from.'),
  level: { enum: ['hard', 'soft', 'advisory'], description: 'How much a failure weighs; "hard" when absent.' },
  after: text('The phase after which it is looked at; always when absent.'),
  until: text('The last phase in which it is looked at; always when absent.'),
  inherits: text('The sentinel from which it takes over what it does not say, and than which it may only be stricter.'),
  reopens: {
    type: 'boolean',
    description:
      'True when its failure says that a condition has come true under which the decision is looked at again. The decision is reported then, not the files.',
  },
  expires: {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    patternHint: 'a day, as in "2026-12-31"',
    description:
      'With "reopens": the last day on which the decision stands without being looked at again, whatever the sentinel finds.',
  },
  tripwire: text('A sample on which the sentinel must fail.'),
};
