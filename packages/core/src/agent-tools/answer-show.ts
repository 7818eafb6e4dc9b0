import { FIELD_NAMES } from '../model/field-name.ts';
import type { CheckedItem } from '../rules/check-context.ts';
import { checkedContext, type AgentContext } from './agent-context.ts';
import { itemEntry } from './entry-source.ts';
import { findOne } from './find-one.ts';
import { paged, type PageRequest } from './paged.ts';
import { refused, type ToolAnswer } from './tool-answer.ts';

/** One item with every part of it, each with the line where it stands. */
export function answerShow(context: AgentContext, request: PageRequest & { readonly id: string }): ToolAnswer {
  const found = findOne(checkedContext(context), request.id);
  if (typeof found === 'string') return refused(found);
  const head = { asOf: context.today, item: itemEntry(found) };
  return paged(request, `show ${found.register.name} ${found.reference}`, head, partsOf(found));
}

function partsOf(checked: CheckedItem): ReadonlyArray<Readonly<Record<string, unknown>>> {
  const { item } = checked;
  const { lines } = item.source;
  const fields = FIELD_NAMES.flatMap((name) => {
    const field = item.field(name);
    return field === undefined || field.text === ''
      ? []
      : [{ part: name, label: field.label, text: field.text, line: lines.lineAt(field.start) }];
  });
  const options = checked.options().options.map(({ label, title, markers, start }) => ({
    part: 'option',
    label: label ?? '',
    text: [title.text, ...markers.map(({ marker }) => `[${marker}]`)].join(' '),
    line: lines.lineAt(start),
  }));
  const { blocking } = checked.facets();
  const edges = blocking.edges.map(({ target, relation, text, start }) => ({
    part: relation,
    label: target.id,
    text,
    line: lines.lineAt(start),
  }));
  const free = blocking.nonGates.map(({ subject, text, start }) => ({
    part: 'must-not-wait',
    label: subject,
    text,
    line: lines.lineAt(start),
  }));
  return [...fields, ...options, ...edges, ...free];
}
