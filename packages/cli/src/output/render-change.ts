import { plainLabel } from '@decisis/core';
import type { DocumentChange } from '../editing/plan-assignments.ts';
import { fit, loadMeasure, wrap, type Measure } from './display-width.ts';
import { escapeTerminal, escapeTerminalLines } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** A change, place by place: the line, what stood there, what stands there then. */
export async function renderChange(
  change: DocumentChange,
  isWritten: boolean,
  style: Style,
): Promise<readonly string[]> {
  const { paint, link } = style;
  const measure = await loadMeasure(change.changes.flatMap(({ before, after }) => [before, after]));
  const path = escapeTerminal(change.path);
  if (change.before === undefined) {
    const text = escapeTerminalLines(change.after.trimEnd()).map((line) => paint('accepted', `+ ${line}`));
    return [`${link(path, change.path)}  ${paint('faint', isWritten ? 'created' : 'would be created')}`, ...text];
  }
  const left = change.alsoSaid.map(({ field, line, text }) => {
    const place = link(`${path}:${line}`, change.path, line);
    const said = fit(escapeTerminal(text), 60, measure);
    return `${place}  ${paint('warning', 'left as it is')}  ${paint('faint', `${field} reads "${said}" there`)}`;
  });
  if (change.changes.length === 0) {
    const { id, said } = change.already ?? { id: 'the item', said: 'nothing changes' };
    const words = fit(escapeTerminal(said.replaceAll(/\s+/g, ' ')), 60, measure);
    return [
      `${link(path, change.path)}  ${escapeTerminal(id)} says so already: ${words}`,
      ...left,
      paint('faint', 'nothing was written'),
    ];
  }
  return [
    ...(await renderPlaces(change, style)),
    ...left,
    paint(isWritten ? 'accepted' : 'faint', isWritten ? 'written' : 'nothing was written: this is a dry run'),
  ];
}

/** The places that change, and how the item stands then; without a word on whether it was written. */
export async function renderPlaces(change: DocumentChange, style: Style): Promise<readonly string[]> {
  const { paint, link } = style;
  const page = { ...style, width: Math.min(style.width, 120) };
  const measure = await loadMeasure(change.changes.flatMap(({ before, after }) => [before, after]));
  const path = escapeTerminal(change.path);
  const visible = change.changes.filter(({ before, after }) => before.trim() !== after.trim());
  return [
    ...visible.flatMap(({ field, line, before, after }) => [
      `${link(`${path}:${line}`, change.path, line)}  ${paint('strong', field === 'item' ? field : plainLabel(field).toLowerCase())}`,
      ...textLines('-', before, page, measure).map((text) => paint('rejected', text)),
      ...textLines('+', after, page, measure).map((text) => paint('accepted', text)),
    ]),
    ...(change.status === undefined
      ? []
      : [`${paint('faint', 'status')}  ${change.status.before} → ${change.status.after}`]),
    ...(change.unlocked === undefined ? [] : [`${paint('faint', 'locked')}  no longer`]),
    ...(change.kind === undefined ? [] : [`${paint('faint', 'kind')}  ${change.kind.before} → ${change.kind.after}`]),
  ];
}

function textLines(sign: string, text: string, { width }: Style, measure: Measure): string[] {
  if (text.trim() === '') return [];
  return escapeTerminalLines(text.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '')).flatMap((line) =>
    wrap(line, width - 4, measure).map((part) => `  ${sign} ${part}`),
  );
}
