import { expect, test } from 'vitest';
import { FIELD_NAMES } from '../model/field-name.ts';
import { fieldForLabel } from '../vocabulary/field-words.ts';
import { plainLabel } from './label-wording.ts';

test.each(FIELD_NAMES)('the label that an edit writes for %s is read as that field', (name) => {
  expect(fieldForLabel(plainLabel(name), 'label')).toBe(name);
});
