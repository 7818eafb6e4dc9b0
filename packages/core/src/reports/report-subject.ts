import type { CheckResult } from '../findings/check-result.ts';

/** What a report is about: the answer of a check, and the tool that gave it. */
export interface ReportSubject {
  readonly result: CheckResult;
  /** Version of the tool. */
  readonly version: string;
}
