import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import {
  checkContextOf,
  DEFAULT_POLICY,
  generateDocument,
  readRegister,
  renderReport,
  REPORT_FORMATS,
  sourceOf,
  visibleText,
  type CheckReportJson,
  type GeneratedKind,
  type ReportFormat,
} from '@decisis/core';
import { HOSTILE_PAYLOADS } from './hostile-payloads.ts';
import { hostileResult } from './hostile-result.ts';

const NOTHING = { paths: () => [], has: () => false, text: () => undefined };

const render = (format: ReportFormat, payload: string) =>
  renderReport(format, { result: hostileResult(payload), version: '0.1.0' });

/** What a build runner would take for a command, by the rules of GitHub, Azure and TeamCity. */
const commandsIn = (text: string) =>
  text.split(/\r\n|\r|\n/).filter((line) => /^\s*::/.test(line) || /##(\[|vso\[|teamcity\[)/.test(line));

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The shape of a Markdown document: types of nodes, and the values of raw HTML. Text beside text is one text. */
function shapeOf(node: Node): unknown {
  if (node.type === 'html') return node.value;
  const children = (node.children ?? []).filter(({ type, value }) => type !== 'text' && value !== '<!-- -->');
  return [node.type, ...children.map(shapeOf)];
}

const markdownShape = (text: string) =>
  shapeOf(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));

const xmlShape = (text: string) => {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  const names: string[] = [];
  for (const element of document.getElementsByTagName('*'))
    names.push(`${element.nodeName} ${[...element.attributes].map(({ name }) => name).join(' ')}`);
  return names;
};

const jsonShape = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(jsonShape);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, jsonShape(inner)]));
};

describe('SR15: no text of a document changes the structure of a report', () => {
  describe.each(HOSTILE_PAYLOADS.map((payload) => [JSON.stringify(payload), payload]))('%s', (_, payload) => {
    test.each(['json', 'sarif', 'gitlab'] as const)('%s', (format) => {
      const text = render(format, payload);
      expect(jsonShape(JSON.parse(text))).toEqual(jsonShape(JSON.parse(render(format, 'harmless'))));
      expect(commandsIn(text)).toEqual([]);
    });

    test('junit', () => {
      const text = render('junit', payload);
      expect(xmlShape(text)).toEqual(xmlShape(render('junit', 'harmless')));
      // The parser is kinder than XML 1.0, which has no place for these characters.
      expect(text).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    });

    test('markdown', () => {
      expect(markdownShape(render('markdown', payload))).toEqual(markdownShape(render('markdown', 'harmless')));
    });

    test('github', () => {
      const lines = commandsIn(render('github', payload));
      expect(lines).toHaveLength(3);
      for (const line of lines) {
        const [, properties = '', message = ''] = /^::(?:error|warning|notice) ([^:]*)::(.*)$/.exec(line) ?? [];
        expect(properties.split(',').map((part) => part.split('=')[0])).toEqual(['file', 'line', 'col', 'title']);
        const decoded = message.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
        expect(decoded.split('\n')[0]).toContain(visibleText(payload));
      }
    });
  });
});

/** The rows of RFC 4180; its own small reader, so that the writer is not its own judge. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, end] of text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push((quoted as string).replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('SR15: no text of a document changes the structure of a generated document', () => {
  const generate = (kind: GeneratedKind, payload: string) => {
    const cell = payload.replace(/\\*\|/g, '\\|').replace(/[\r\n]/g, ' ');
    const text = `| ID | Decision | Status | Owner | Due |\n|---|---|---|---|---|\n| D-1 | x ${cell} | open | o ${cell} | 2026-01-01 |\n| D-2 | ${cell} y | accepted | ${cell} z | |\n`;
    const register = readRegister('r', 'open decisions.md', [sourceOf('open decisions.md', text)]);
    const input = { today: '2026-03-01', registers: [register], repository: NOTHING, policy: DEFAULT_POLICY };
    return generateDocument(kind, { registers: checkContextOf(input).registers, path: undefined });
  };

  describe.each(HOSTILE_PAYLOADS.map((payload) => [JSON.stringify(payload), payload]))('%s', (_, payload) => {
    test.each(['log', 'packet', 'index', 'matrix'] as const)('%s', (kind) => {
      expect(markdownShape(generate(kind, payload))).toEqual(markdownShape(generate(kind, 'harmless')));
    });

    test('feed', () => {
      expect(xmlShape(generate('feed', payload))).toEqual(xmlShape(generate('feed', 'harmless')));
    });

    test('csv', () => {
      const rows = csvRows(generate('csv', payload));
      expect(rows.map((cells) => cells.length)).toEqual([12, 12, 12]);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    });

    test('calendar', () => {
      const names = (text: string) =>
        text
          .replaceAll('\r\n ', '')
          .split('\r\n')
          .map((line) => line.split(/[:;]/)[0]);
      expect(names(generate('calendar', payload))).toEqual(names(generate('calendar', 'harmless')));
    });
  });
});

test('JSON gives the texts back as they were', () => {
  for (const payload of HOSTILE_PAYLOADS) {
    const { findings } = JSON.parse(render('json', payload)) as CheckReportJson;
    expect(findings[0]?.item).toBe(payload);
  }
});

test.each(REPORT_FORMATS)('%s of a run that checked nothing is never green', (format) => {
  const checked = { registers: 0, documents: 0, items: 0, rules: 1 };
  const result = { ...hostileResult('x'), findings: [], checked, fails: true };
  const text = renderReport(format, { result, version: '0.1.0' });
  if (format === 'gitlab') return expect(JSON.parse(text)).toHaveLength(1);
  expect(text).toMatch(/nothing was judged|"fails": true|"executionSuccessful": false/i);
});
