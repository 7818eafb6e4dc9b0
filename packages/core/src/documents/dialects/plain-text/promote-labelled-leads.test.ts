import { describe, expect, test } from 'vitest';
import { readDocument } from '../../read-register.ts';
import { sourceOf } from '../../source-text.ts';

const brief = (text: string): string[] =>
  readDocument(sourceOf('docs/queue.md', text)).items.map(
    (item) => `${item.line} ${item.id} ${item.text('title')} ${item.status} ${item.text('owner')}`,
  );

const LEADS = ['OD-# — *', 'OD-#: *', 'OD-# *', 'OD-#. *', '**OD-#: ***', '**OD-#** — *', '**OD-#**: *'];
const lead = (form: string, number: string, title: string): string =>
  form.replace('#', number).replace(/\*(?=$|\*\*$)/, title);

describe('lines above labels', () => {
  test.each(LEADS)('that read "%s" are headings', (form) => {
    const first = lead(form, '1', 'Move the queue');
    const second = lead(form, '2', 'Keep the cache');
    const apart = `${first}\n\n- Status: Open\n- Owner: Bea\n\n${second}\n\n- Owner: Cal\n- Status: Accepted\n`;
    const close = `${first}\nStatus: Open\nOwner: Bea\n${second}\nOwner: Cal · Status: Accepted\n`;
    expect(brief(apart)).toEqual(['1 OD-1 Move the queue open Bea', '6 OD-2 Keep the cache accepted Cal']);
    expect(brief(close)).toEqual(['1 OD-1 Move the queue open Bea', '4 OD-2 Keep the cache accepted Cal']);
  });

  test('count alone only in bold', () => {
    expect(brief('**OD-1: Move the queue**\nStatus: Open\n')).toEqual(['1 OD-1 Move the queue open undefined']);
    expect(brief('We met.\n\nOD-1: Move the queue\nStatus: Open\n')).toEqual([]);
  });

  test('are text in the middle of a paragraph, without labels or for other things than decisions', () => {
    expect(brief('We like\nOD-1: Move the queue\nStatus: Open\n\nand also\nOD-2: Keep\nStatus: Open\n')).toEqual([]);
    expect(brief('OD-1: Move the queue\n\nOD-2: Keep the cache\n')).toEqual([]);
    expect(brief('RISK-1: Loss\nStatus: Open\n\nRISK-2: Delay\nStatus: Open\n')).toEqual([]);
  });

  test('take time in proportion to their number', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `**OD-${at}: Queue\nStatus: Open\n`).join('\n');
    expect(readDocument(sourceOf('docs/queue.md', text)).items.length).toBe(20_000);
  });
});
