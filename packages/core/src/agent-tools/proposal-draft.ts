import { visibleText } from '../reports/sinks/visible-text.ts';
import { markdownText } from '../reports/sinks/markdown-text.ts';

/** What a proposal says. */
export interface Proposal {
  readonly title: string;
  readonly context: string;
  readonly options: ReadonlyArray<{ readonly title: string; readonly detail?: string }>;
  readonly recommendation: string | undefined;
  readonly affects: readonly string[];
  readonly agent: string;
  /** References of past decisions that it resembles. */
  readonly resembles: readonly string[];
  readonly today: string;
}

/**
 * The text of a proposal. Its status is always "proposed", it names the agent that wrote it, and no heading or front matter of what
 * the agent hands in survives: a draft cannot state another status for itself.
 */
export function proposalDraft(proposal: Proposal): string {
  const { title, context, options, recommendation, affects, agent, resembles, today } = proposal;
  const lines = [
    `# ${markdownText(title)}`,
    '',
    'Status: proposed',
    `Date: ${today}`,
    `Proposed by: ${markdownText(agent)} (an agent; nobody has accepted this)`,
    '',
    '## Context',
    '',
    ...quoted(context),
  ];
  if (options.length > 0) lines.push('', '## Options');
  for (const [index, { title: option, detail }] of options.entries())
    lines.push(
      '',
      `### Option ${index + 1}: ${markdownText(option)}`,
      ...(detail === undefined ? [] : ['', ...quoted(detail)]),
    );
  if (recommendation !== undefined) lines.push('', '## Recommendation', '', ...quoted(recommendation));
  if (affects.length > 0) lines.push('', '## Affected files', '', ...affects.map((path) => `- ${markdownText(path)}`));
  if (resembles.length > 0)
    lines.push('', '## Decided against before', '', ...resembles.map((one) => `- ${markdownText(one)}`));
  return `${lines.join('\n')}\n`;
}

/**
 * Running text of an agent as a quotation: no line of it is a heading, a label, front matter or a fence of the document, and no tag
 * hides what follows. Marks within a line stay, for people read it.
 */
function quoted(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map((line) => {
    const inert = visibleText(line)
      .replace(/[<&]/g, (char) => `\\${char}`)
      .replace(/`{3,}|~{3,}/g, (fence) => fence.replace(/./g, '\\$&'));
    return `> ${inert}`.trimEnd();
  });
}

/** A file name from a title: letters and digits, at most 60 of them. */
export function proposalName(title: string, today: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${today}-${slug === '' ? 'proposal' : slug}.md`;
}
