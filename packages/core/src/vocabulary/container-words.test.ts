import { describe, expect, it } from 'vitest';
import { containerOfHeading } from './container-words.ts';

describe('containerOfHeading in English', () => {
  it.each([
    ['Open Decisions Register', 'decisions'],
    ['2. Decision table', 'decisions'],
    ['Log of decisions', 'decisions'],
    ['Storage decisions', 'decisions'],
    ['notes/DECISIONS_LOCKED.md', 'decisions'],
    ['Risk register and open decisions', 'decisions'],
    ['Architecture Decision Records (ADRs)', 'decisions'],
    ['Open questions', 'questions'],
    ['To be clarified', 'questions'],
    ['Next steps', 'actions'],
    ['Carry-forward to phase 3', 'actions'],
    ['Gap closure plan', 'gaps'],
    ['Lessons learned', 'lessons'],
    ['Default stances', 'stances'],
    ['Working assumptions', 'assumptions'],
    ['Status legend', 'legend'],
    ['Resolution rules', 'rules'],
    ['How to use this register', 'rules'],
    ['Decision lifecycle', 'rules'],
    ['Related documents', 'metadata'],
    ['Change log', 'metadata'],
    ['Considered options', 'options'],
    ['Implementation sequencing', 'plan'],
    ['Deferred items', 'deferrals'],
    ['Version 0.4 decisions', 'decisions'],
    ['Decisions checklist', 'decisions'],
    ['Template', 'rules'],
    ['Review cadence', 'rules'],
    ['Required prototypes before decisions', undefined],
    ['Decision makers', undefined],
    ['Summary for the decision', undefined],
    ['Two votes for the decision', undefined],
    ['Decision drivers', undefined],
    ['Record architecture decisions', undefined],
    ['D-004: tooling disposition', undefined],
    ['D-017: retire the decision log', undefined],
    ['Decision: one broker per region', undefined],
    ['3. Password policy', undefined],
    ['DEC-tasks-later', undefined],
  ])('%s', (title, expected) => {
    expect(containerOfHeading(title)).toBe(expected);
  });
});
