import { ITEM_KINDS, type Authority } from '@decisis/core';
import { policySection } from './policy-section.ts';
import { textsSchema } from './texts-schema.ts';

interface RawAuthority {
  readonly body: string;
  readonly members?: readonly string[];
  readonly registers?: readonly string[];
  readonly areas?: readonly string[];
  readonly kinds?: readonly string[];
  readonly ids?: readonly string[];
}

/** `[[authority]]`: which body decides what. */
export const authoritySection = policySection<readonly RawAuthority[], readonly Authority[]>({
  schema: {
    type: 'array',
    description: 'Which body decides what. Each list narrows it; without any, the body decides everything.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['body'],
      properties: {
        body: {
          type: 'string',
          minLength: 1,
          description: 'The body as the documents name it: "Architecture Council".',
        },
        members: textsSchema('People and teams whose decision or approval counts as that of the body.'),
        registers: textsSchema('Names or paths of registers, their folder or a glob.'),
        areas: textsSchema('Areas, as documents write them or as headings group the items.'),
        kinds: {
          type: 'array',
          description: 'Kinds of items.',
          items: { enum: ITEM_KINDS, description: 'A kind of item.' },
        },
        ids: textsSchema('Identifiers; "*" stands for any characters: "D-1*". Upper and lower case are the same.'),
      },
    },
  },
  normalize: (raw = []) =>
    raw.map(({ body, members = [], registers = [], areas = [], kinds = [], ids = [] }) => ({
      body,
      members,
      registers,
      areas,
      kinds,
      ids,
    })),
});
