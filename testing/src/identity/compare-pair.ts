import {
  check,
  ClaimIndex,
  claimsOf,
  compareHeads,
  DEFAULT_POLICY,
  parseReservations,
  readRegister,
  sourceOf,
  type ClaimVersion,
  type IdClaim,
  type OtherHead,
  type Register,
} from '@decisis/core';
import { filesOf, type BranchPair, type PairCommit, type PairState } from './branch-pair.ts';

const nothing = { paths: () => [], has: () => false, text: () => undefined };

/** What a check of one branch finds against the other: rule and identifier, sorted. Everything in memory. */
export function findingsInMemory(pair: BranchPair): string[] {
  const { here, there, merged } = pair;
  const registers = registersOf(here.at(-1) ?? pair.base);
  const judged = claimsOf(registers);
  const base = claimsOf(registersOf(merged === undefined ? pair.base : (there[merged.theirs - 1] as PairCommit)));
  const theirs = claimsOf(registersOf(there.at(-1) ?? pair.base));
  const head: OtherHead = {
    name: 'there',
    isTarget: false,
    claims: theirs,
    all: () => new ClaimIndex(theirs),
    base: () => new ClaimIndex(base),
    history: (claim) => historyIn(there.slice(merged?.theirs ?? 0), claim),
    ownHistory: (claim) => historyIn(here, claim),
  };
  const { reservations } = parseReservations(there.at(-1)?.reserved.join('\n') ?? '');
  const branches = compareHeads({
    judged,
    heads: [head],
    reservations: [{ head: 'there', reservations, base: () => new ClaimIndex(base) }],
    branches: new Set(['here']),
    notCompared: () => [],
  });
  const { findings } = check({ today: '2026-03-01', registers, repository: nothing, policy: DEFAULT_POLICY, branches });
  return findings
    .filter(({ finding }) => /collides|not-compared/.test(finding.ruleId))
    .map(({ finding }) => `${finding.ruleId} ${finding.item}`)
    .toSorted();
}

function historyIn(commits: readonly PairCommit[], claim: IdClaim): ClaimVersion[] {
  const versions: ClaimVersion[] = [];
  for (const commit of commits) {
    for (const one of claimsOf(registersOf(commit))) {
      const isSamePlace = claim.isRecord ? one.isRecord : one.location.path === claim.location.path;
      const isSame = one.key === claim.key && isSamePlace;
      if (!isSame || versions.at(-1)?.claim.words === one.words) continue;
      const { author, at, subject } = commit;
      versions.push({ commit: `${author} ${at} ${subject}`, author, authoredAt: at, subject, claim: one });
    }
  }
  return versions;
}

/** The registers of a state, as a repository is read: documents by themselves, records by their folder. */
function registersOf(state: PairState): Register[] {
  const files = Object.entries(filesOf(state)).filter(([path]) => path.endsWith('.md'));
  const records = files.filter(([path]) => path.startsWith('docs/adr/'));
  const documents = files.filter((file) => !records.includes(file));
  const sources = (some: typeof files) => some.map(([path, text]) => sourceOf(path, text));
  return [
    ...documents.map((file) => readRegister(file[0], file[0], sources([file]))),
    ...(records.length === 0 ? [] : [readRegister('docs/adr', 'docs/adr', sources(records))]),
  ];
}
