import { describe, expect, it } from 'vitest';
import { fieldForLabel, fieldsForLabel, subjectOfColumn, type LabelPlace } from './field-words.ts';

function expectFields(place: LabelPlace, cases: readonly (readonly [string, string | undefined])[]): void {
  it.each(cases)(`${place} %s`, (label, field) => {
    expect(fieldForLabel(label, place)).toBe(field);
  });
}

describe('fieldForLabel in English', () => {
  expectFields('column', [
    ['#', 'id'],
    ['No.', 'id'],
    ['Ref', 'id'],
    ['**Decision**', 'title'],
    ['Decision needed?', 'title'],
    ['Outcome', 'outcome'],
    ['Position', 'default'],
    ['Proposed owner', 'owner'],
    ['Responsible team (primary)', 'owner'],
    ['Target date (UTC)', 'due'],
    ['Expected resolution', 'due'],
    ['Decision due date', 'due'],
    ['Decision status', 'status'],
    ['Date approved', 'decidedOn'],
    ['Blocks release 2?', 'blocks'],
    ['Impact if postponed', 'impact'],
    ['Affected services', 'impacts'],
    ['Owner / due', 'owner'],
    ['Gate ID', 'id'],
    ['decision_id', 'id'],
    ['Consequence', 'consequences'],
    ['Owner decision?', undefined],
    ['Effective date', undefined],
    ['Colour of the bikeshed', undefined],
  ]);
  expectFields('label', [
    ['Decision', 'outcome'],
    ['Exact question', 'question'],
    ['Chosen option', 'outcome'],
    ['Why this cannot wait', 'rationale'],
    ['Ref', 'reference'],
    ['Recommended default', 'default'],
    ['Resolve before', 'due'],
    ['Option A (recommended)', undefined],
    ['Build & release', undefined],
  ]);
  expectFields('heading', [
    ['Decision', 'outcome'],
    ['3.2 Context and Problem Statement', 'context'],
    ['Status', 'status'],
    ['Considered Options', 'options'],
    ['Consequences', 'consequences'],
    ['Rollback plan', 'rollback'],
    ['Cache eviction and recovery', undefined],
  ]);
});

describe('fieldsForLabel', () => {
  it('offers further meanings for a table that already has the first', () => {
    expect(fieldsForLabel('Decision', 'column').slice(0, 2)).toEqual(['title', 'outcome']);
    expect(fieldsForLabel('ADR', 'column')).toEqual(['id', 'reference']);
    expect(fieldsForLabel('Action', 'column')).toEqual(['title', 'actions']);
  });
});

describe('subjectOfColumn', () => {
  it.each([
    ['Decision', 'decision'],
    ['Open question', 'question'],
    ['Gap', 'gap'],
    ['Next step', 'action'],
    ['Risk', 'risk'],
    ['Term', 'legend'],
    ['Field', 'attribute'],
    ['Topic', 'generic'],
    ['Registry / table', 'artifact'],
    ['Option', 'option'],
    ['Document', 'document'],
    ['Milestone', 'other'],
    ['Rationale', undefined],
  ])('%s', (label, subject) => {
    expect(subjectOfColumn(label)).toBe(subject);
  });
});
