import type { Field } from '../../model/field.ts';
import { readReferences, type Reference } from '../references/references.ts';
import { quote, type Quote } from '../prose/span.ts';
import { tokenize } from '../prose/tokens.ts';
import { findCues } from '../prose/tokens.ts';
import { APPROVAL_WORDS } from '../words/outcome-words.ts';
import { CONDITION_WORDS } from '../words/condition-words.ts';

/** Something that is to be done, one entry of a list of actions. */
export interface PlannedAction extends Quote {
  /** Number or label of the entry as written. */
  readonly number: string | undefined;
  readonly isDone: boolean | undefined;
  /** True when the list holds only if the decision is approved. */
  readonly onApproval: boolean;
  readonly references: readonly Reference[];
}

const ENTRY = /^[ \t]{0,8}(?:(\d{1,3})[.)]|[-*+•])\s+(?:\[([ xX])\]\s)?/;
const MAX_ACTIONS = 1000;

/** The actions of a field: its list items, or the whole text when it has none. */
export function readActions(text: string, field: Field): PlannedAction[] {
  const onApproval = isOnApproval(field.label);
  const actions: PlannedAction[] = [];
  let from = lineStart(text, field.start);
  let open: { start: number; number: string | undefined; isDone: boolean | undefined } | undefined;
  const close = (end: number): void => {
    if (open === undefined || actions.length >= MAX_ACTIONS) return;
    const shown = quote(text, Math.max(open.start, 0), end);
    if (shown.text !== '')
      actions.push({
        ...shown,
        number: open.number,
        isDone: open.isDone,
        onApproval,
        references: readReferences(text, shown.start, shown.end),
      });
  };
  for (const line of text.slice(from, field.end).split('\n')) {
    const match = ENTRY.exec(line);
    if (match !== null) {
      close(from);
      open = {
        start: from + match[0].length,
        number: match[1],
        isDone: match[2] === undefined ? undefined : match[2] !== ' ',
      };
    } else if (line.trim() === '' && open !== undefined) {
      close(from);
      open = undefined;
    }
    from += line.length + 1;
  }
  close(field.end);
  if (actions.length > 0 || field.text.trim() === '') return actions;
  return [
    {
      ...quote(text, field.start, field.end),
      number: undefined,
      isDone: undefined,
      onApproval,
      references: readReferences(text, field.start, field.end),
    },
  ];
}

/** "Concrete actions if approved" binds its list to an approval. */
function isOnApproval(label: string): boolean {
  const run = tokenize(label, 0, label.length);
  return findCues(CONDITION_WORDS, run).some((cue) => cue.value === 'if') && findCues(APPROVAL_WORDS, run).length > 0;
}

/** A list marker in front of the first entry belongs to the list, though a field starts behind it. */
function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < 16 && text.charAt(at - 1) !== '\n') at--;
  return /^[ \t]*(?:\d{1,3}[.)]|[-*+•])?[ \t]*$/.test(text.slice(at, offset)) ? at : offset;
}
