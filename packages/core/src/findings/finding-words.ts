import { findingUrl } from '../errors/reference-url.ts';
import { findingEntry } from './catalogue.ts';
import type { Finding } from './finding.ts';

/** The words of one finding, without its place: what happened, why it matters, what to do, where to read more. */
export interface FindingWords {
  readonly message: string;
  readonly why: string;
  readonly hint: string;
  readonly docsUrl: string;
}

/** Renders the words of a finding from the catalogue. */
export function findingWords(finding: Pick<Finding, 'ruleId' | 'messageId' | 'data'>): FindingWords {
  const entry = findingEntry(finding.ruleId);
  const data = finding.data as never;
  return {
    message: entry.messages[finding.messageId]?.(data) ?? entry.docs.description,
    why: entry.docs.why,
    hint: entry.hints?.[finding.messageId]?.(data) ?? entry.docs.fix,
    docsUrl: findingUrl(finding.ruleId),
  };
}
