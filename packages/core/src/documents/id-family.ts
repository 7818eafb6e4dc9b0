import { LetterPattern } from '../model/letter-pattern.ts';

const INITIALS = new LetterPattern(/^\p{Lu}{1,3}$/u);
const MARKS = new LetterPattern(/\p{M}/gu);
const BETWEEN_WORDS = new LetterPattern(/[^\p{L}\p{N}]+/u);

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
  ['risk', ['R', 'RISK', 'RSK', 'RK', 'THREAT', 'ISSUE', 'INC', 'BUG', 'DEF', 'DEFECT']],
  ['assumption', ['A', 'AS', 'ASM', 'ASSUMPTION', 'ASMP']],
  ['idea', ['IDEA', 'IDEAS', 'I']],
  ['lesson', ['L', 'LL', 'LESSON']],
  ['plan', ['M', 'WS', 'PH', 'PHASE', 'P', 'SPRINT', 'WAVE', 'EPIC', 'STEP', 'STAGE', 'MS', 'E', 'S', 'V']],
  ['requirement', ['FR', 'NFR', 'REQ', 'US', 'AC', 'UC', 'TC', 'SR', 'BR', 'SC', 'CA', 'KPI', 'OKR']],
];

const BY_PART = new Map<string, FamilySense>();
for (const [sense, parts] of SENSES) for (const part of parts) if (!BY_PART.has(part)) BY_PART.set(part, sense);

/**
 * What an identifier family (see `idFamily`) stands for. A part that names a decision, question or record decides wherever it
 * stands (`W-OD`, `DEC-T`); other senses count only for the first part, and a single letter among several says too little.
 */
export function senseOfFamily(family: string): FamilySense | undefined {
  const parts = family.split('-');
  for (const part of parts) {
    const sense = BY_PART.get(part);
    if (isDecisionSense(sense)) return sense;
  }
  const first = BY_PART.get(parts[0] as string);
  return parts.length > 1 && (first === 'plan' || (parts[0] as string).length === 1) ? undefined : first;
}

/** Whether a family names something that is decided. */
export function isDecisionSense(sense: FamilySense | undefined): boolean {
  return sense === 'decision' || sense === 'question' || sense === 'record';
}

/**
 * Whether a family is made of the initials of a title: `E` under "Entscheidungen", `OE` under "Offene Entscheidungen". What
 * the letters stand for in English does not count there.
 */
export function isInitialsOf(family: string, title: string): boolean {
  if (!INITIALS.test(family)) return false;
  const letters = title.slice(0, 200).normalize('NFD');
  const written = letters.replace(MARKS.for(letters), '').toUpperCase();
  const words = written.split(BETWEEN_WORDS.for(written));
  return words
    .map((word) => word.charAt(0))
    .join('')
    .includes(family);
}
