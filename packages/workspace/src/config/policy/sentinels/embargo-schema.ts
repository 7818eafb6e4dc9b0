import type { Schema } from '../../schema.ts';
import { textsSchema } from '../texts-schema.ts';
import { FILE_KEYS } from './sentinel-files.ts';

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });

/** The shape of an `[[embargo]]` table. */
export const EMBARGO_SCHEMA: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'names'],
  properties: {
    id: text('Name of the embargo.'),
    decision: text('The decision that states it. In a block under a decision, that decision when absent.'),
    names: textsSchema('The names, as code writes them; upper and lower case are the same, as SQL takes them.'),
    ...FILE_KEYS,
    report: text('Path of the report that "decisis survey" writes; a name that it marks verified_live is free.'),
    after: text('The phase after which it is looked at; always when absent.'),
    adapter: {
      type: 'array',
      description: 'Shape adapters; each frees one name once the decision that approves it is accepted.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'shape', 'contract', 'approval'],
        properties: {
          name: text('The name that it frees.'),
          shape: text('What is really there.'),
          contract: text('How that becomes what the design assumes.'),
          approval: text('The decision that approved it: an accepted one of a register, "D-014" or "register:D-014".'),
        },
      },
    },
  },
};
