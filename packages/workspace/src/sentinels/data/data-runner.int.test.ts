import { expect, test } from 'vitest';
import { temporaryTree } from '../../../test/temporary-tree.ts';
import { findRepository } from '../../config/find-repository.ts';
import { readConfig } from '../../config/read-config.ts';
import { workingTreeView } from '../../files/working-tree-view.ts';
import { runSentinels } from '../run-sentinels.ts';

async function told(asked: string, text: string, file = 'mill.yaml'): Promise<string> {
  const root = temporaryTree({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'decisis.toml': `[[sentinel]]
id = "gates"
decision = "D-001"
statement = "gates are as decided"
kind = "data"
paths = ["${file}"]
${asked}
`,
    [file]: text,
  });
  const { policy } = await readConfig(findRepository(root));
  const view = workingTreeView(root, { documentBytes: 1_000_000, exclude: [], hidden: [] });
  const [result] = await runSentinels(root, view, policy);
  if (result?.outcome.kind === 'fail')
    return result.outcome.matches.map(({ line, column, excerpt }) => `${line}:${column} ${excerpt}`).join('; ');
  return result?.outcome.kind === 'unobserved' ? result.outcome.reason : (result?.outcome.kind ?? 'nothing');
}

const MERGED = 'x-open: &open { locked: false }\ngates:\n  north:\n    <<: *open\n';
const TWO = 'gates:\n  north:\n    locked: false\n---\n{}\n';

test.each([
  ['path = "gates[*].locked"\nexists = false', MERGED, '1:25 gates.north.locked is there, and must not be'],
  [
    'path = "gates[*].locked"\ndefault = true\nequals = true',
    MERGED,
    '1:25 gates.north.locked is false, and must be true',
  ],
  ['path = "gates[*].locked"\nequals = false', MERGED, 'pass'],
])('a merge key counts: %s', async (asked, text, expected) => {
  expect(await told(asked, text)).toBe(expected);
});

test.each([
  ['path = "gates[*].locked"\nexists = false', TWO, /2 documents, and its "path" begins with none of them/],
  ['path = "gates[*].locked"\ndefault = true\nequals = true', TWO, /2 documents/],
  ['path = "[*].gates[*].locked"\nexists = false', TWO, /^3:13 \[0\]\.gates\.north\.locked is there/],
  ['path = "[1].gates"\nexists = false', TWO, /^pass$/],
  // Where a path begins with a document, the only one is the first of them.
  ['path = "[0].gates[*].locked"\nexists = false', TWO.replace(/---[^]*/, ''), /^3:13 \[0\]\.gates\.north\.locked is/],
  ['path = "[*].gates[*].locked"\nexists = false', TWO.replace(/---[^]*/, ''), /^3:13 \[0\]\.gates\.north\.locked is/],
  ['path = "[*][*].locked"\nexists = false', TWO.replace(/---[^]*/, ''), /^3:13 gates\.north\.locked is/],
])('several documents: %s', async (asked, text, expected) => {
  expect(await told(asked, text)).toMatch(expected);
});

const YARD = `kind: Shed
spec: { doors: 1 }
---
kind: Crane
metadata: { name: north }
spec:
  arms:
    - { reach: 40 }
    - { reach: 60 }
`;

// Of several documents of several kinds, a path says which are meant; a file that holds none of them is not judged.
test.each([
  ['path = "[kind=Crane].spec.arms[*].reach"\nmaximum = 60', YARD, 'pass'],
  [
    'path = "[kind=Crane].spec.arms[*].reach"\nmaximum = 50',
    YARD,
    '9:16 [1].spec.arms[1].reach is 60, and must be at most 50',
  ],
  ['path = "[kind=Crane|Shed].spec.doors"\nequals = 1', YARD, '7:3 [1].spec.doors is missing'],
  ['path = "[metadata.name=north].spec.doors"\nexists = false', YARD, 'pass'],
  ['path = "[kind=Boat].spec.doors"\nequals = 1', YARD, 'there is no value to judge'],
  ['path = "[kind=Boat].spec.doors"\nvalues = 0', YARD, 'pass'],
  ['path = "[kind=Crane].spec.arms[*].reach"\nmaximum = 50', YARD.replace(/[^]*---\n/, ''), /^6:16 \[0\]\.spec/],
  ['path = "[kind=Shed].spec.doors"\nequals = 1', YARD.replace(/[^]*---\n/, ''), 'there is no value to judge'],
  [
    'path = "[role=crane].reach"\nminimum = 50',
    'a: { role: crane, reach: 40 }\nb: { role: shed }\n',
    /^1:26 a\.reach is 40/,
  ],
])('chosen by a value: %s', async (asked, text, expected) => {
  const said = await told(asked, text);
  if (typeof expected === 'string') expect(said).toBe(expected);
  else expect(said).toMatch(expected);
});

const POD = 'kind: Pod\nprivileged: true\nspec: { kind: none, rooms: 2 }\n';

// A file of one document is the document that another file of the folder has several of, or a table whose every value is meant.
test.each([
  ['path = "[*].kind"\none-of = ["Pod", "Job"]', POD, /^pass$/],
  ['path = "[*].kind"\none-of = ["Pod", "Job"]', `${POD}---\nkind: Job\n`, /^pass$/],
  ['path = "[*].kind"\nequals = "Job"', POD, /^1:7 \[0\].kind is "Pod", and must be "Job"$/],
  ['path = "[*].kind"\nvalues = 1', POD.replace('kind: none, ', ''), /^pass$/],
  ['path = "[*].kind"\nvalues = 0', POD, /leads to 1 values, and must to 0/],
  ['path = "[*].locked"\nequals = true', 'north: { locked: true }\nsouth: { locked: true }\n', /^pass$/],
  [
    'path = "[*].locked"\nequals = true',
    'north: { locked: false }\nsouth: { locked: true }\n',
    /^1:18 north\.locked is false/,
  ],
  ['path = "[*].locked"\nequals = true', 'north: { gate: 1 }\n', /^1:1 \[0\]\.locked is missing$/],
  // A value that is told for what is missing makes neither reading hold that the other one fails.
  ['path = "[*].privileged"\ndefault = false\nequals = false', POD, /\[0\]\.privileged is true/],
  [
    'path = "[*].privileged"\ndefault = false\nequals = false',
    'a: { privileged: true }\n',
    /^1:18 a\.privileged is true/,
  ],
  ['path = "[*].privileged"\ndefault = false\nequals = true', POD, /^pass$/],
  ['path = "[*].privileged"\nexists = false', POD, /\[0\]\.privileged is there/],
  ['path = "[*].privileged"\nexists = false', 'a: { privileged: true }\n', /^1:18 a\.privileged is there/],
])('each document, in a file of one: %s', async (asked, text, expected) => {
  expect(await told(asked, text)).toMatch(expected);
});

test.each([
  ['path = "image"\nequals = "q"', 'image: q\n---\n', /^pass$/],
  ['path = "image"\nequals = "q"', 'image: q\n---\n# the end\n', /^pass$/],
  ['path = "image"\nequals = "q"', '---\n# of the mill\n---\nimage: q\n', /^pass$/],
  ['path = "[*].image"\nequals = "q"', 'image: q\n---\n---\nimage: q\n---\n', /^pass$/],
  ['path = "[1].image"\nequals = "q"', 'image: p\n---\n---\nimage: q\n', /^pass$/],
  ['path = "[1].image"\nequals = "q"', 'image: p\n---\n---\nimage: p\n', /^4:8 \[1\]\.image is "p"/],
  // What says that it is empty is a document.
  ['path = "image"\nequals = "q"', 'image: q\n---\nnull\n', /2 documents/],
  ['path = "image"\nequals = "q"', 'image: q\n---\n{}\n', /2 documents/],
  ['path = "image"\nequals = "q"', 'image: q\n---\n""\n', /2 documents/],
  // No document is nothing to judge for each of them, and not there where it is asked for.
  ['path = "[*].image"\nequals = "q"', '---\n# of the mill\n---\n', /no value to judge/],
  ['path = "[*].image"\nequals = "q"', '# of the mill\n', /no value to judge/],
  ['path = "[*].image"\nvalues = 1', '# of the mill\n', /leads to 0 values/],
  ['path = "image"\nequals = "q"', '---\n# of the mill\n---\n', /image is missing/],
  ['path = "[0].image"\nequals = "q"', '# of the mill\n', /is missing/],
  ['path = "[*].image"\nexists = false', '# of the mill\n', /^pass$/],
])('a document without content is none: %s', async (asked, text, expected) => {
  expect(await told(asked, text)).toMatch(expected);
});

test('what is asked for has its article', async () => {
  expect(await told('path = "wheels"\ntype = "integer"', 'wheels: two\n')).toContain('must be an integer');
});
