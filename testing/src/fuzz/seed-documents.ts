import { findMaterial } from '../corpus/material.ts';
import { corpusDocuments, sourceRegisters } from '../corpus/corpus-document.ts';

/** A text to mutate, with the path it is read under: names decide some dialects. */
export interface SeedDocument {
  readonly path: string;
  readonly text: string;
}

/** Longest piece of a real document that is used as one seed: small inputs make many reads a second. */
const MAX_SEED = 3000;

const OWN_WORDS: readonly SeedDocument[] = [
  {
    path: 'harbour/open-decisions.md',
    text: '# Open decisions\n\nStatus: Active (2 open decisions)\n\n| ID | Decision | Status | Owner | Due | Options |\n|---|---|---|---|---|---|\n| H-1 | Crane `a\\|b` control | **Open** | Port ops | 2031-04-01 | A: rail; B: wheels |\n| H-2 | Berth lights | Locked | - | before M2 | ~~keep~~ |\n\n## Rules\n\n- Every decision has an owner.\n',
  },
  {
    path: 'orchard/decisions.md',
    text: '# Decisions\n\n## OD-001 — Water source ✅ CLOSED 2031-02-02\n\n- **Status**: accepted\n- **Owner:** Field team\n- **Options**:\n  - (a) well\n    - cheap\n  - (b) river\n\n<!-- od id=OD-002 status=open -->\n### [OD-002] Which trees? (deferred)\n\n**Question:** apples?\n**Due:** TBD\n\n```md\n| ID | x |\n|--|--|\n```\n\n> ⚠️ **SUPERSEDED** by OD-001\n',
  },
  {
    path: 'bakery/0004-use-rye.md',
    text: '---\ntitle: "Use rye: always"\nstatus: accepted # yes\ndate: 2031-01-01\ndecision-makers: [ana, bo]\n---\n# 4. Use rye\n\n## Status\n\nSuperseded by [7](0007-x.md)\n\n## Context\n\nFlour.\n\n## Decision\n\nRye.\n\n## Consequences\n\n* bread\n',
  },
  {
    path: 'choir/kep.yaml',
    text: 'title: Sing louder\nkep-number: 12\nstatus: implementable\nowning-sig: sig-voice\napprovers:\n  - "@one"\n  - "@two"\nreviewers: []\nempty:\n',
  },
  {
    path: 'lighthouse/plain.txt',
    text: '§S1. OD1 — Lamp\nDecision: LED\nStatus: approved\n\n§S2. OD2 — Fog horn\nStatus: open\nBlocks M1\n\n§S3. Q3: Boat?\n1. [x] done\n2. [ ] todo\n- Q46 Save the keys?\n- **Paint is white.** Reason: seen far.\n',
  },
];

/** Everything that is mutated: seeds in our own words, and pieces of the real documents where the material is present. */
export function seedDocuments(): { readonly seeds: readonly SeedDocument[]; readonly hasMaterial: boolean } {
  const material = findMaterial();
  if (material === undefined) return { seeds: OWN_WORDS, hasMaterial: false };
  const files = [...sourceRegisters(material), ...corpusDocuments(material)].flatMap((document) => document.files);
  const pieces = files.flatMap((path) => piecesOf(path, new TextDecoder().decode(material.bytes(path))));
  return { seeds: [...OWN_WORDS, ...pieces], hasMaterial: true };
}

/** Cuts a text at line starts into pieces; each keeps the first lines, which say what the document holds. */
function piecesOf(path: string, text: string): SeedDocument[] {
  if (text.length <= MAX_SEED) return [{ path, text }];
  const head = text.slice(0, Math.max(0, text.indexOf('\n', 200) + 1)).slice(0, 600);
  const pieces: SeedDocument[] = [];
  let start = 0;
  while (start < text.length) {
    const lineBreak = text.indexOf('\n', start + MAX_SEED - 800);
    const end = lineBreak === -1 ? text.length : Math.min(lineBreak + 1, start + MAX_SEED);
    pieces.push({ path, text: start === 0 ? text.slice(0, end) : head + text.slice(start, end) });
    start = end;
  }
  return pieces;
}
