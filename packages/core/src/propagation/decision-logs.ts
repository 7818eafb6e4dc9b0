import type { RegisterFacts } from '../facets/register-facts.ts';

/** A document in which the rules of a register say that outcomes are recorded. */
export interface DecisionLogRule {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

const LOG =
  /(?:^|[-_./ ])(?:log|logs|journal|logbuch|protokoll|entscheidungsprotokoll|registro|registre|dziennik)(?=[-_./ ]|$)/i;

/** The decision logs that a register names in its own rules, told by their names. */
export function decisionLogRules({ rules }: RegisterFacts): readonly DecisionLogRule[] {
  return rules.flatMap(({ documents, start, end }) =>
    documents.filter(isLogName).map((document) => ({ document, start, end })),
  );
}

/** Whether a document is a decision log by its name. */
export function isLogName(path: string): boolean {
  return LOG.test(path.slice(path.lastIndexOf('/') + 1));
}
