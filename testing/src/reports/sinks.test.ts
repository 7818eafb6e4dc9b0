import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { renderReport, REPORT_FORMATS, visibleText, type CheckReportJson, type ReportFormat } from '@decisis/core';
import { HOSTILE_PAYLOADS } from './hostile-payloads.ts';
import { hostileResult } from './hostile-result.ts';

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
  expect(text).toMatch(/nothing was checked|"fails": true|"executionSuccessful": false/i);
});
