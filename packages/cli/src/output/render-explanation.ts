import { wrap, measureNarrow } from './display-width.ts';
import type { Role } from './paint.ts';
import { renderTable } from './table.ts';
import type { Style } from './terminal.ts';

/** What the catalogues say about one finding or error. */
export interface Explanation {
  readonly name: string;
  readonly kind: 'finding' | 'error';
  /** Weight of a finding, kind of an error. */
  readonly severity: string;
  readonly says: string;
  readonly why: string;
  /** How it reads when it happens, with sample data. */
  readonly messages: readonly string[];
  /** A document that produces the finding. */
  readonly example: string | null;
  readonly fix: string | null;
  readonly docsUrl: string;
}

/** One explanation in full. */
export function renderExplanation(explanation: Explanation, { paint, width }: Style): readonly string[] {
  const { name, kind, severity, says, why, messages, example, fix, docsUrl } = explanation;
  const paragraph = (text: string) => wrap(text, Math.min(width, 100) - 2, measureNarrow).map((line) => `  ${line}`);
  const weight = kind === 'finding' ? paint(severity as Role, severity) : paint('faint', `error, ${severity}`);
  return [
    `${paint('strong', name)}  ${weight}`,
    ...paragraph(says),
    '',
    paint('heading', 'Why it matters'),
    ...paragraph(why),
    '',
    paint('heading', 'How it reads'),
    ...messages.flatMap(paragraph),
    ...(example === null
      ? []
      : [
          '',
          paint('heading', 'Example'),
          ...example
            .trimEnd()
            .split('\n')
            .map((line) => `  ${line}`),
        ]),
    ...(fix === null
      ? []
      : ['', paint('heading', kind === 'finding' ? 'The way out' : 'What the hint then says'), ...paragraph(fix)]),
    '',
    paint('faint', docsUrl),
  ];
}

/** Every finding and error with one line each. */
export function renderIndex(all: readonly Explanation[], style: Style): readonly string[] {
  const section = (title: string, kind: Explanation['kind']) => [
    style.paint('heading', title),
    ...renderTable(
      [{ header: '' }, { header: '', shrinksTo: 20 }],
      all.filter((one) => one.kind === kind).map(({ name, says }) => [{ text: name, role: 'command' }, { text: says }]),
      style,
      measureNarrow,
      { indent: 2, hasHeader: false },
    ),
  ];
  return [...section('Findings', 'finding'), '', ...section('Errors', 'error')];
}
