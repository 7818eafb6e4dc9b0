/** Files of a repository with an ADR log, by path. */
export type AdrLog = Readonly<Record<string, string>>;

const sections = (...parts: ReadonlyArray<readonly [string, string]>): string =>
  parts.map(([title, text]) => `## ${title}\n\n${text}\n`).join('\n');

const nygard = (title: string, status: string, decision: string): string =>
  `# ${title}\n\nDate: 2025-03-04\n\n${sections(['Status', status], ['Context', 'A lighthouse needs a lamp.'], ['Decision', decision], ['Consequences', 'Somebody has to climb the stairs.'])}`;

/** A log as adr-tools writes it, a superseding included. */
export const ADR_TOOLS: AdrLog = {
  '.adr-dir': 'doc/adr\n',
  'doc/adr/0001-record-decisions.md': nygard('1. Record decisions', 'Accepted', 'We keep a record of each choice.'),
  'doc/adr/0002-burn-oil.md': nygard(
    '2. Burn oil',
    'Superceded by [3. Use a cable](0003-use-a-cable.md)',
    'The lamp burns oil.',
  ),
  'doc/adr/0003-use-a-cable.md': nygard(
    '3. Use a cable',
    'Accepted\n\nSupercedes [2. Burn oil](0002-burn-oil.md)\n\nAmends [1. Record decisions](0001-record-decisions.md)',
    'The lamp is electric.',
  ),
};

const madr2 = (title: string, facts: readonly string[], chosen: string, more = ''): string =>
  `# ${title}\n\n${facts.map((fact) => `* ${fact}\n`).join('')}\n${sections(
    ['Context and Problem Statement', 'Where do passengers buy tickets?'],
    ['Considered Options', '* Phone\n* Web'],
    [
      'Decision Outcome',
      `Chosen option: "${chosen}", because passengers asked for it.\n\n### Positive Consequences\n\n* Short queues`,
    ],
    [
      'Pros and Cons of the Options',
      '### Phone\n\n* Good, because it rings\n\n### Web\n\n* Bad, because of the network',
    ],
  )}${more}`;

/** A log as MADR 2 writes it, with its template. */
export const MADR_2: AdrLog = {
  'docs/adr/0001-tickets-by-phone.md': madr2(
    'Sell tickets by phone',
    ['Status: superseded by [ADR-0002](0002-tickets-on-the-web.md)', 'Deciders: Ines', 'Date: 2024-07-01'],
    'Phone',
  ),
  'docs/adr/0002-tickets-on-the-web.md': madr2(
    'Sell tickets on the web',
    ['Status: accepted', 'Deciders: Ines, Olaf', 'Date: 2025-02-10'],
    'Web',
    '\n## Links\n\n* Supersedes [ADR-0001](0001-tickets-by-phone.md)\n',
  ),
  'docs/adr/template.md': madr2(
    '[short title of solved problem and solution]',
    [
      'Status: [proposed | rejected | accepted | superseded by [ADR-0005](0005-example.md)] <!-- optional -->',
      'Date: [YYYY-MM-DD]',
    ],
    '[option 1]',
  ),
};

const madr3 = (title: string, front: readonly string[], more = ''): string =>
  `---\n${front.map((line) => `${line}\n`).join('')}---\n\n# ${title}\n\n${sections(
    ['Context and Problem Statement', 'Where do the hives stand?'],
    ['Decision Drivers', '* Stings\n* Floods'],
    ['Considered Options', '* Roof\n* Meadow'],
    [
      'Decision Outcome',
      `Chosen option: "Roof", because the meadow floods.\n\n### Consequences\n\n* Good, because nobody is stung`,
    ],
  )}${more}`;

/** A log as MADR 3 writes it, with its page about the folder. */
export const MADR_3: AdrLog = {
  'docs/decisions/README.md': '# Decisions\n\nThis folder holds the decisions of the garden.\n',
  'docs/decisions/0001-roof.md': madr3(
    'Keep the hives on the roof',
    ['status: accepted', 'date: 2024-10-02', 'deciders: Mara, Jon', 'consulted: the beekeeper'],
    '\n## Validation\n\nA visit in June.\n\n## More Information\n\nSee [the honey](0002-honey.md).\n',
  ),
  'docs/decisions/0002-honey.md': madr3('Sell the honey', ['status: rejected', 'date: 2025-01-20', 'deciders: Mara']),
};

/** A log as MADR 4 writes it. */
export const MADR_4: AdrLog = {
  'docs/decisions/0001-roof.md': madr3('Keep the hives on the roof', [
    'status: "superseded by ADR-0002"',
    'date: 2025-05-05',
    'decision-makers: Ada',
  ]),
  'docs/decisions/0002-meadow.md': madr3(
    'Keep the hives on the meadow',
    ['status: "accepted"', 'date: 2025-08-05', 'decision-makers: Ada'],
    '\n### Confirmation\n\nA visit in May.\n\n## More Information\n\nThis takes the place of ADR-0001.\n',
  ),
};

/** A log as log4brains writes it, with its pages and template. */
export const LOG4BRAINS: AdrLog = {
  '.log4brains.yml': 'project:\n  name: Bakery\n  tz: Europe/Paris\n  adrFolder: ./docs/adr\n',
  'docs/adr/index.md': '<!-- The homepage of the knowledge base -->\n\n# Architecture knowledge base\n\nWelcome.\n',
  'docs/adr/20250111-rye-from-the-mill.md': madr2(
    'Buy rye from the mill',
    [
      'Status: superseded by [20250301-rye-from-the-farm](20250301-rye-from-the-farm.md)',
      'Date: 2025-01-11',
      'Tags: flour',
    ],
    'Phone',
  ).replaceAll('\n* ', '\n- '),
  'docs/adr/20250301-rye-from-the-farm.md': madr2(
    'Buy rye from the farm',
    ['Status: accepted', 'Date: 2025-03-01', 'Tags: flour'],
    'Web',
    '\n## Links\n\n- Supersedes [20250111-rye-from-the-mill](20250111-rye-from-the-mill.md)\n',
  ).replaceAll('\n* ', '\n- '),
  'docs/adr/template.md': madr2(
    '[short title of solved problem and solution]',
    ['Status: [draft | proposed | accepted] <!-- optional -->', 'Tags: [list] <!-- optional -->'],
    '[option 1]',
  ).replaceAll('\n* ', '\n- '),
};

const ng = (number: number, title: string, status: string, links: string): string =>
  `---\nnumber: ${number}\ntitle: ${title}\ndate: 2025-09-0${number}\nstatus: ${status}\n${links}---\n\n# ${title}\n\n${sections(['Context', 'A telescope needs a mirror.'], ['Decision', 'It is made of this.'], ['Consequences', 'It is dear.'])}`;

/** A log as adrs writes it. */
export const ADRS: AdrLog = {
  'adrs.toml': 'adr_dir = "doc/adr"\nmode = "ng"\n',
  'doc/adr/0001-mirror-of-glass.md': ng(
    1,
    'Mirror of glass',
    'superseded',
    'links:\n- target: 2\n  kind: supersededby\n',
  ),
  'doc/adr/0002-mirror-of-silver.md': ng(
    2,
    'Mirror of silver',
    'accepted',
    'links:\n- target: 1\n  kind: supersedes\n',
  ),
};

const kep = (number: number, title: string, status: string): string =>
  `title: ${title}\nkep-number: ${number}\nauthors:\n  - "@fern"\nowning-sig: sig-garden\nstatus: ${status}\ncreation-date: 2025-02-01\nreviewers:\n  - "@moss"\napprovers:\n  - "@oak"\nsee-also:\n  - "/keps/sig-garden/2345-compost"\nstage: alpha\n`;

/** Proposals as KEPs are written. */
export const KEPS: AdrLog = {
  'keps/sig-garden/1234-barrels/kep.yaml': kep(1234, 'Water barrels', 'implementable'),
  'keps/sig-garden/1234-barrels/README.md': `# KEP-1234: Water barrels\n\n${sections(
    ['Release Signoff Checklist', '- [ ] (R) Issue in the milestone\n- [x] (R) Design documented'],
    ['Summary', 'Collect rain.'],
    ['Proposal', 'Put barrels under each spout.'],
    ['Implementation History', '- 2025-02-01: first draft'],
    ['Drawbacks', 'Mosquitos.'],
  )}`,
  'keps/sig-garden/2345-compost/kep.yaml': kep(2345, 'Compost', 'provisional'),
  'keps/sig-garden/2345-compost/README.md': '# KEP-2345: Compost\n\n## Summary\n\nA heap.\n',
};
