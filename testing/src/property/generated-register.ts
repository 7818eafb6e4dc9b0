import * as fc from 'fast-check';
import { plainWords, standingValue } from './generated-values.ts';

/** A register made up for a test: how it is written, and under which path it is read. */
export interface GeneratedRegister {
  readonly shape: string;
  readonly path: string;
  /** As in the file, a byte order mark included. */
  readonly text: string;
}

/** What one made-up item says, before a dialect writes it down. */
interface Facts {
  readonly title: string;
  readonly status: string;
  readonly owner: string;
  readonly due: string;
  readonly context: string;
  readonly outcome: string;
}

const STATUSES = [
  'Open',
  'open',
  'OPEN',
  'Accepted',
  'accepted',
  'Proposed',
  'Rejected',
  'Deferred',
  'Resolved',
  '✅ Resolved',
  '🔴 Open',
  '`open`',
  '**Accepted**',
  'Superseded by D-9',
];
const facts: fc.Arbitrary<Facts> = fc.record({
  title: plainWords,
  status: fc.constantFrom(...STATUSES),
  owner: fc.oneof(plainWords, fc.constantFrom('', '—', '@ana', 'Team North')),
  due: fc.constantFrom('2026-03-14', 'TBD', '14.03.2026', '', 'March 14, 2026'),
  context: standingValue,
  outcome: fc.oneof(standingValue, fc.constant('')),
});
const items = fc.array(facts, { minLength: 1, maxLength: 4 });
const prefix = fc.constantFrom('D-', 'OD-0', 'ADR-00', 'Q', 'DEC-1', 'ÄÖ-D');

type Writer = (id: (index: number) => string, all: readonly Facts[], style: number) => { path: string; text: string };

const table: Writer = (id, all, style) => {
  const outer = style % 3 !== 1;
  const rows = [
    ['ID', 'Decision', 'Status', 'Owner', 'Due', 'Context', 'Outcome'],
    ...all.map((fact, index) => [id(index), fact.title, fact.status, fact.owner, fact.due, fact.context, fact.outcome]),
  ];
  const widths = (rows[0] as string[]).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] as string).length)),
  );
  const isPadded = style % 4 === 2;
  const isTight = style % 5 === 3;
  const line = (cells: readonly string[]): string => {
    const shown = cells.map((cell, column) => (isPadded ? cell.padEnd(widths[column] as number) : cell));
    const joined = isTight ? shown.join('|') : shown.join(' | ');
    return outer ? (isTight ? `|${joined}|` : `| ${joined} |`) : joined;
  };
  const rule = line(widths.map((width) => '-'.repeat(isPadded ? width : 3)));
  return {
    path: 'decisions.md',
    text: `# Decisions\n\nBefore.\n\n${[line(rows[0] as string[]), rule, ...rows.slice(1).map(line)].join('\n')}\n\nAfter.\n`,
  };
};

const labelled = (label: string, value: string, style: number): string => {
  const shapes = [
    `**${label}:** ${value}`,
    `**${label}**: ${value}`,
    `- **${label}:** ${value}`,
    `${label}: ${value}`,
    `* **${label}**: ${value}  `,
  ];
  return shapes[style % shapes.length] as string;
};

const headings: Writer = (id, all, style) => {
  const separator = [': ', ' — ', ' - ', '. '][style % 4] as string;
  const sections = all.map((fact, index) => {
    const shown = style % 2 === 0 ? id(index) : `[${id(index)}]`;
    const suffix = style % 7 === 4 ? ` — ${fact.status.replace(/[`*]/g, '').toUpperCase()}` : '';
    const lines = [
      labelled('Status', fact.status, style),
      labelled('Owner', fact.owner === '' ? 'nobody' : fact.owner, style),
      labelled('Due', fact.due === '' ? 'TBD' : fact.due, style),
    ];
    const body = style % 3 === 0 ? `\n\n#### Context\n\n${fact.context}\n\n- one\n  - two\n` : `\n\n${fact.context}\n`;
    return `### ${shown}${separator}${fact.title}${suffix}\n\n${lines.join(style % 3 === 1 ? '\n\n' : '\n')}${body}`;
  });
  return {
    path: 'decisions.md',
    text: `# Open decisions\n\nBefore.\n\n${sections.join(style % 5 === 0 ? '\n---\n\n' : '\n')}`,
  };
};

const tableWithDetails: Writer = (id, all, style) => {
  const rows = all.map((fact, index) => `| ${id(index)} | ${fact.title} | ${fact.status} |`);
  const sections = all.map(
    (fact, index) =>
      `## ${id(index)} — ${fact.title}\n\n${labelled('Status', fact.status, style)}\n${labelled('Owner', fact.owner === '' ? 'nobody' : fact.owner, style)}\n`,
  );
  return {
    path: 'decisions.md',
    text: `# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n${rows.join('\n')}\n\n${sections.join('\n')}`,
  };
};

const anchored: Writer = (id, all, style) => {
  const quote = style % 2 === 0 ? '"' : '';
  const sections = all.map(
    (fact, index) =>
      `### [${id(index)}] ${fact.title}\n\n<!-- od id=${id(index)} status=${quote}${/\w+/.exec(fact.status)?.[0].toLowerCase() ?? 'open'}${quote} -->\n\n- **Owner:** ${fact.owner === '' ? 'nobody' : fact.owner}\n`,
  );
  return { path: 'decisions.md', text: `# Open decisions\n\n${sections.join('\n')}` };
};

const plainText: Writer = (_id, all) => {
  const padded = [...all, ...all, ...all].slice(0, Math.max(3, all.length));
  const parts = padded.map(
    (fact, index) =>
      `DC-${index + 1}. ${fact.title}\nOwner: ${fact.owner === '' ? 'nobody' : fact.owner}\nStatus: ${fact.status.replace(/[`*]/g, '')}`,
  );
  return { path: 'notes.txt', text: `Open decisions of the programme\n${parts.join('\n\n')}\n` };
};

const questions: Writer = (id, all, style) => {
  const marker = ['-', '*', '1.', '+'][style % 4] as string;
  const indent = style % 4 === 2 ? '   ' : '  ';
  const parts = all.map(
    (fact, index) =>
      `${marker.replace('1', String(index + 1))} ${id(index)}: ${fact.title}?\n${indent}- **Owner:** ${fact.owner === '' ? 'nobody' : fact.owner}\n${indent}- **Due:** ${fact.due === '' ? 'TBD' : fact.due}`,
  );
  return { path: 'open-questions.md', text: `# Open questions\n\n${parts.join(style % 2 === 0 ? '\n' : '\n\n')}\n` };
};

const checkboxes: Writer = (_id, all, style) => {
  const parts = all.map(
    (fact, index) =>
      `${style % 2 === 0 ? '-' : `${index + 1}.`} [${/[Aa]ccept|[Rr]esolv/.test(fact.status) ? 'x' : ' '}] ${fact.title} number ${index}`,
  );
  return { path: 'open-decisions.md', text: `# Open decisions\n\n${parts.join('\n')}\n` };
};

const locked: Writer = (_id, all, style) => {
  const parts = all.map(
    (fact, index) =>
      `- **${fact.title.replaceAll('*', '')} ${index}.**  \n  ADR: ${style % 2 === 0 ? '`docs/x.md`' : fact.context.replaceAll('|', '/')}`,
  );
  return { path: 'decisions-locked.md', text: `# Locked decisions\n\n${parts.join('\n\n')}\n` };
};

const record: Writer = (_id, all, style) => {
  const fact = all[0] as Facts;
  const status = fact.status.replace(/[`*]/g, '');
  const heading = [`# 7. ${fact.title}`, `# ADR-0007: ${fact.title}`, `# ${fact.title}`][style % 3] as string;
  const meta =
    style % 2 === 0
      ? `---\nstatus: ${style % 4 === 0 ? status : `"${status}"`}\ndate: 2026-01-15\ndeciders: '${fact.owner.replaceAll("'", '')}' # who\ntags: [a, b]\n---\n\n`
      : '';
  const lines = style % 2 === 1 ? `\n\nDate: 2026-01-15` : '';
  const section = style % 2 === 1 ? `\n\n## Status\n\n${status}` : '';
  return {
    path: 'docs/adr/0007-a-record.md',
    text: `${meta}${heading}${lines}${section}\n\n## Context\n\n${fact.context}\n\n## Decision\n\n${fact.outcome === '' ? 'We do it.' : fact.outcome}\n\n## Consequences\n\nGood.\n\n* more\n* less\n`,
  };
};

const kep: Writer = (_id, all, style) => {
  const fact = all[0] as Facts;
  const quote = ['', '"', "'"][style % 3] as string;
  return {
    path: 'keps/42-a-thing/kep.yaml',
    text: `title: ${quote}${fact.title.replaceAll(/["'\\]/g, '')}${quote}\nkep-number: 42\nowning-sig: sig-${style}\nstatus: provisional # for now\napprovers:\n  - "@a"\n  - "@b"\nstage: alpha\n`,
  };
};

const headerLines: Writer = (_id, all, style) => {
  const fact = all[0] as Facts;
  return {
    path: 'rfd/0012/readme.md',
    text: `RFD: ${12 + style}\nTitle: ${fact.title}\nAuthor: ${fact.owner === '' ? 'nobody' : fact.owner}\nStatus: Draft\nCreated: 2026-02-11\n\n# ${fact.title}\n\n## Context\n\n${fact.context}\n`,
  };
};

const prose: Writer = (_id, all, style) => {
  const parts = all.map(
    (fact, index) => `## ${fact.title} ${index}\n\n${labelled('Status', fact.status, style)}\n\n${fact.context}\n`,
  );
  return { path: 'decisions.md', text: `# Decisions\n\n${parts.join('\n')}` };
};

const WRITERS: Readonly<Record<string, Writer>> = {
  table,
  headings,
  'table with details': tableWithDetails,
  'anchored headings': anchored,
  'plain text': plainText,
  questions,
  checkboxes,
  'locked index': locked,
  record,
  kep,
  'header lines': headerLines,
  prose,
};

const BREAKS = ['\n', '\n', '\n', '\r\n', '\r\n', '\r', 'mixed'];

/** Registers in every dialect, style of writing, line ending, with and without byte order mark and final newline. */
export const generatedRegister: fc.Arbitrary<GeneratedRegister> = fc
  .record({
    shape: fc.constantFrom(...Object.keys(WRITERS)),
    all: items,
    style: fc.nat({ max: 59 }),
    id: prefix,
    lineBreak: fc.constantFrom(...BREAKS),
    hasBom: fc.boolean(),
    hasFinalBreak: fc.boolean(),
  })
  .map(({ shape, all, style, id, lineBreak, hasBom, hasFinalBreak }) => {
    const written = (WRITERS[shape] as Writer)((index) => `${id}${index + 1}`, all, style);
    const trimmed = hasFinalBreak ? written.text : written.text.trimEnd();
    let count = 0;
    const broken =
      lineBreak === 'mixed'
        ? trimmed.replaceAll('\n', () => (count++ % 3 === 0 ? '\r\n' : '\n'))
        : trimmed.replaceAll('\n', lineBreak);
    return { shape, path: written.path, text: hasBom ? `\ufeff${broken}` : broken };
  });
