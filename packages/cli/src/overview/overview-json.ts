import { findingWords, fingerprintOf } from '@decisis/core';
import type { Row } from '../query/row.ts';
import type { Session } from '../session/open-session.ts';
import type { Overview } from './summarize.ts';

/** The overview for programs: the same facts, complete, with a fingerprint of the documents they were read from. */
export function overviewJson(overview: Overview, session: Pick<Session, 'registers' | 'leftOut'>): object {
  return {
    asOf: overview.today,
    fingerprint: fingerprintOf(session.registers),
    registers: overview.registers.map(({ name, path, total, byStatus, locked }) => ({
      name,
      path,
      total,
      byStatus,
      locked,
    })),
    undecided: overview.undecided.map(nameOf),
    overdue: overview.overdue.map(nameOf),
    dueSoon: overview.dueSoon.map(nameOf),
    withoutOwner: overview.withoutOwner.map(nameOf),
    withoutDate: overview.withoutDate.map(nameOf),
    blockages: overview.blockages.map(({ target, by, inferred }) => ({ target, inferred, by: by.map(nameOf) })),
    findings: overview.findings.map((finding) => ({ ...finding, message: findingWords(finding).message })),
    leftOut: session.leftOut,
  };
}

function nameOf({ summary }: Row): object {
  const { register, path, line, id, key, due, owner } = summary;
  return { register, path, line, id, key, due, owner };
}
