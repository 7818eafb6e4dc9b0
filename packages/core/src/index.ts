export { ERROR_CODES, ERRORS, errorEntry, isErrorCode, type ErrorCode, type ErrorData } from './errors/catalogue.ts';
export { DecisisError, isDecisisError } from './errors/decisis-error.ts';
export { ERROR_KINDS, type ErrorEntry, type ErrorKind } from './errors/error-entry.ts';
export { errorUrl, findingUrl } from './errors/reference-url.ts';
export {
  findingEntry,
  FINDINGS,
  isRuleId,
  RULE_IDS,
  type MessageData,
  type MessageId,
  type RuleId,
} from './findings/catalogue.ts';
export {
  createFinding,
  type Finding,
  type FindingFix,
  type FindingLocation,
  type FindingPlace,
  type FindingRange,
  type RelatedLocation,
} from './findings/finding.ts';
export { SEVERITIES, type FindingDocs, type FindingEntry, type Severity } from './findings/finding-entry.ts';
export { findingWords, type FindingWords } from './findings/finding-words.ts';
export { fingerprint } from './findings/fingerprint.ts';
