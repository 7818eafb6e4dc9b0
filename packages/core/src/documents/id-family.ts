/** What the letters of an identifier usually stand for. */
export type FamilySense =
  | 'decision'
  | 'question'
  | 'record'
  | 'gap'
  | 'action'
  | 'risk'
  | 'assumption'
  | 'idea'
  | 'lesson'
  | 'plan'
  | 'requirement';

const SENSES: ReadonlyArray<readonly [FamilySense, readonly string[]]> = [
  [
    'decision',
    [
      'D',
      'OD',
      'DEC',
      'DECISION',
      'DCS',
      'DR',
      'ODR',
      'DD',
      'KD',
      'KDD',
      'PD',
      'LD',
      'CD',
      'DP',
      'DC',
      'UD',
      'DN',
      'ODD',
      'OWD',
      'HD',
      'SD',
      'RD',
      'ED',
      'TD',
    ],
  ],
  ['question', ['Q', 'OQ', 'QUESTION', 'OI', 'OP', 'QN']],
  ['record', ['ADR', 'AD', 'MADR', 'RFC', 'RFD', 'KEP', 'PEP', 'MDR', 'PDR', 'TDR', 'EDR', 'ARCH', 'BDR', 'LADR']],
  ['gap', ['G', 'GAP']],
  ['action', ['ACT', 'AI', 'TODO', 'TASK', 'ACTION', 'NS', 'TKT']],
  ['risk', ['R', 'RISK', 'RSK', 'RK', 'THREAT', 'ISSUE', 'INC', 'BUG']],
  ['assumption', ['A', 'AS', 'ASM', 'ASSUMPTION', 'ASMP']],
  ['idea', ['IDEA', 'IDEAS', 'I']],
  ['lesson', ['L', 'LL', 'LESSON']],
  ['plan', ['M', 'WS', 'PH', 'PHASE', 'P', 'SPRINT', 'WAVE', 'EPIC', 'STEP', 'STAGE', 'MS', 'E', 'S', 'V']],
  ['requirement', ['FR', 'NFR', 'REQ', 'US', 'AC', 'UC', 'TC', 'SR', 'BR', 'SC', 'CA', 'KPI', 'OKR']],
];

const BY_PART = new Map<string, FamilySense>();
for (const [sense, parts] of SENSES) for (const part of parts) if (!BY_PART.has(part)) BY_PART.set(part, sense);

/**
 * What an identifier family (see `idFamily`) stands for. Of several parts the one that names a decision, question or record
 * decides (`W-OD`, `DEC-T`); otherwise the first that is known.
 */
export function senseOfFamily(family: string): FamilySense | undefined {
  let found: FamilySense | undefined;
  for (const part of family.split('-')) {
    const sense = BY_PART.get(part);
    if (sense === 'decision' || sense === 'question' || sense === 'record') return sense;
    found ??= sense;
  }
  // "X-P3-1": one letter of several says too little to rule a row out.
  return found === 'plan' && family.includes('-') ? undefined : found;
}

/** Whether a family names something that is decided. */
export function isDecisionSense(sense: FamilySense | undefined): boolean {
  return sense === 'decision' || sense === 'question' || sense === 'record';
}
