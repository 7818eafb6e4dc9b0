import {
  ERROR_CODES,
  errorEntry,
  errorUrl,
  EXCUSED_BY,
  excusedBy,
  findingEntry,
  findingWords,
  RULE_IDS,
  type ErrorCode,
  type ExcusedBy,
  type RuleId,
} from '@decisis/core';
import type { Generator } from './generator.ts';

/** The reference: one page for each error code and each finding, and the page that lists them. */
export const referencePages: Generator = {
  name: 'reference pages',
  owns: ['docs/reference/README.md', 'docs/reference/errors/**', 'docs/reference/findings/**'],
  files: () =>
    new Map([
      ['docs/reference/README.md', overviewPage()],
      ...ERROR_CODES.map((code) => [errorPagePath(code), errorPage(code)] as const),
      ...RULE_IDS.map((id) => [findingPagePath(id), findingPage(id)] as const),
    ]),
};

/** Where the page of an error code stands. */
export function errorPagePath(code: string): string {
  return `docs/reference/errors/${code}.md`;
}

/** Where the page of a finding stands. */
export function findingPagePath(id: string): string {
  return `docs/reference/findings/${id}.md`;
}

const NOTICE = '<!-- Generated from the catalogue in packages/core/src by "npm run generate"; do not edit. -->';

function errorPage(code: ErrorCode): string {
  const entry = errorEntry(code);
  const words = terminalLines(`error  ${code}`, {
    message: entry.message(entry.sample),
    why: entry.why,
    hint: entry.hint?.(entry.sample),
    more: code,
  });
  return page([
    `# ${code}`,
    entry.title,
    ...retired(entry.retired),
    `Kind: \`${entry.kind}\`. The command ends with exit code 2.`,
    '## Why',
    `${capitalise(entry.why)}.`,
    '## What it looks like',
    fence('text', words),
    `Address of this page in machine-readable output: ${errorUrl(code)}`,
    NOTICE,
  ]);
}

function findingPage(id: RuleId): string {
  const entry = findingEntry(id);
  const samples = entry.samples as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const messages = Object.keys(entry.messages).map((messageId) => {
    const words = findingWords({ ruleId: id, messageId, data: samples[messageId] ?? {} });
    return terminalLines(`${entry.severity}  ${id}`, { ...words, more: id });
  });
  return page([
    `# ${id}`,
    entry.docs.description,
    ...retired(entry.retired),
    `Category: ${entry.category}. Severity: \`${entry.severity}\`.`,
    ...excuses(id),
    '## Why',
    `${capitalise(entry.docs.why)}.`,
    '## Example',
    fence('markdown', entry.docs.example),
    '## What to do',
    `${capitalise(entry.docs.fix)}.`,
    '## What it looks like',
    fence('text', messages.join('\n')),
    NOTICE,
  ]);
}

const EXCUSES: Readonly<Record<ExcusedBy, string | undefined>> = {
  baseline: undefined,
  level: 'No baseline accepts it.',
  reason:
    'No baseline accepts it, and no level lowers it: only a suppression or an exception, with its reason, excuses it.',
  nothing: 'Nothing excuses it: no baseline, no level, no suppression and no exception.',
};

/** One sentence for what may not excuse a finding; none where all may. */
function excuses(ruleId: RuleId): readonly string[] {
  const degrees = Object.keys(findingEntry(ruleId).messages).map((messageId) => excusedBy({ ruleId, messageId }));
  const [narrowest = 'baseline'] = EXCUSED_BY.toReversed().filter((degree) => degrees.includes(degree));
  const sentence = EXCUSES[narrowest];
  if (sentence === undefined) return [];
  return degrees.every((degree) => degree === narrowest)
    ? [sentence]
    : [`For some of its messages: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`];
}

function overviewPage(): string {
  const errors = ERROR_CODES.map((code) => {
    const { kind, title } = errorEntry(code);
    return `| [${code}](errors/${code}.md) | ${kind} | ${title} |`;
  });
  const findings = RULE_IDS.map((id) => {
    const { severity, docs } = findingEntry(id);
    return `| [${id}](findings/${id}.md) | ${severity} | ${docs.description} |`;
  });
  return page([
    '# Reference',
    'A finding is about your decisions; an error means that the tool could not do what was asked.',
    '## Findings',
    ['| Finding | Severity | What it means |', '|---|---|---|', ...findings].join('\n'),
    '## Errors',
    ['| Code | Kind | What it means |', '|---|---|---|', ...errors].join('\n'),
    NOTICE,
  ]);
}

interface Words {
  readonly message: string;
  readonly why: string;
  readonly hint: string | undefined;
  readonly more: string;
}

function terminalLines(head: string, { message, why, hint, more }: Words): string {
  const lines = [head, `  ${message}`, `  why   ${why}`];
  if (hint !== undefined) lines.push(`  hint  ${hint}`);
  return `${[...lines, `  more  decisis explain ${more}`].join('\n')}\n`;
}

/** Longer than any run of backticks inside, so that examples may hold fences of their own. */
function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marker = '`'.repeat(longest + 1);
  return `${marker}${language}\n${text}${marker}`;
}

function retired(version: string | undefined): string[] {
  return version === undefined ? [] : [`Retired in ${version}: no longer produced, and never reused.`];
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function page(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
