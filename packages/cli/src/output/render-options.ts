import { optionsOf, type ShownOption } from '../query/options.ts';
import type { Row } from '../query/row.ts';
import { wrap, type Measure } from './display-width.ts';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** The options of an item with their marks, arguments for and against; nothing when it has none. */
export function renderOptions(row: Row, style: Style, measure: Measure): readonly string[] {
  const options = optionsOf(row);
  if (options.length === 0) return [];
  const { paint } = style;
  return [
    '',
    paint('heading', `Options (${options.length})`),
    ...options.flatMap((option) => optionLines(row, option, style, measure)),
  ];
}

function optionLines({ summary }: Row, option: ShownOption, style: Style, measure: Measure): string[] {
  const { paint, link, width } = style;
  const label = option.label === null ? '-' : escapeTerminal(option.label);
  const indent = ' '.repeat(measure(label) + 4);
  const marks = option.markers.length === 0 ? '' : `  ${paint('accepted', option.markers.join(', '))}`;
  const [first = '', ...rest] = wrap(escapeTerminal(option.title), width - indent.length, measure);
  const argument = (sign: string, text: string) =>
    wrap(escapeTerminal(text), width - indent.length - 2, measure).map(
      (line, index) => `${indent}${index === 0 ? sign : ' '} ${line}`,
    );
  return [
    `  ${link(paint('id', label), summary.path, option.line)}  ${paint('strong', first)}${rest.length === 0 ? marks : ''}`,
    ...rest.map((line, index) => `${indent}${paint('strong', line)}${index === rest.length - 1 ? marks : ''}`),
    ...option.pros.flatMap((text) => argument(paint('accepted', '+'), text)),
    ...option.cons.flatMap((text) => argument(paint('rejected', '-'), text)),
  ];
}
