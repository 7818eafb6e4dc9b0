import { planMerge } from '@decisis/core';
import { mergeProblems, type MergeTexts } from './check-merge.ts';
import { generateMerge } from './generate-merge.ts';
import { gitMerges } from './git-merges.ts';
import { writeRegister } from './merge-register.ts';

/** What became of many made-up merges. */
export interface MergeMeasure {
  readonly cases: number;
  readonly cleanByBoth: number;
  readonly cleanOnlyByItems: number;
  readonly conflicts: number;
  readonly fallbacks: number;
  /** Conflicts that git itself does not have: none, by promise. */
  readonly cleanOnlyByGit: number;
  readonly problems: readonly string[];
}

/** Merges made-up registers, compares with git, and looks for anything lost. */
export function measureMerges(count: number, firstSeed: number): MergeMeasure {
  const seeds = Array.from({ length: count }, (_, at) => firstSeed + at);
  const cases = seeds.map((seed): MergeTexts & { path: string } => {
    const { base, ours, theirs } = generateMerge(seed);
    const path = base.shape === 'record' ? 'docs/adr/0007-storage.md' : 'decisions/open.md';
    return { base: writeRegister(base), ours: writeRegister(ours), theirs: writeRegister(theirs), path };
  });
  const byGit = gitMerges(cases);
  const counts = { cleanByBoth: 0, cleanOnlyByItems: 0, conflicts: 0, fallbacks: 0, cleanOnlyByGit: 0 };
  const problems: string[] = [];
  for (const [at, texts] of cases.entries()) {
    const plan = planMerge(texts.base, texts.ours, texts.theirs, { path: texts.path });
    const git = byGit[at];
    const isClean = plan.conflicts.length === 0;
    if (plan.by === 'fallback') counts.fallbacks += 1;
    else if (!isClean) counts.conflicts += 1;
    else if (git?.isClean === true) counts.cleanByBoth += 1;
    else counts.cleanOnlyByItems += 1;
    if (git?.isClean === true && !isClean) counts.cleanOnlyByGit += 1;
    const found = mergeProblems(texts, plan);
    if (git?.isClean === true && git.text !== plan.text) found.push('git merges it to another text');
    if (git?.isClean === false && plan.by === 'lines') found.push('git has a conflict where lines were said to merge');
    problems.push(...found.map((problem) => `seed ${firstSeed + at}: ${problem}`));
  }
  return { cases: count, ...counts, problems };
}
