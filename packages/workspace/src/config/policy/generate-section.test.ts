import { expect, test } from 'vitest';
import { parseConfig } from '../parse-config.ts';

const wrong = async (text: string): Promise<string> => {
  try {
    await parseConfig('decisis.toml', text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
const generate = (path: string): string => `[[generate]]\nkind = "log"\npath = "${path}"\n`;

test.each([
  'decisis.toml',
  'decisis.lock',
  'sub/decisis.lock',
  '.decisis/baseline.json',
  './.decisis/baseline.json',
  '.decisis/ids',
  '.Decisis/log.md',
  'plans/.decisis/log.md',
])('no document is generated over a file that Decisis goes by: %s', async (path) => {
  expect(await wrong(generate(path))).toMatch(
    /which (?:is a file of settings|lies in the folder where Decisis keeps its own files)/,
  );
  const survey = `[[survey]]\nid = "s"\ndecision = "D-1"\nstatement = "?"\nconnection = "URL"\nreport = "${path}"\n[[survey.table]]\nname = "a.b"\ncolumns = ["c text"]\n`;
  expect(await wrong(survey)).toMatch(/report/);
});

test('nor over the baseline, wherever the settings keep it', async () => {
  const settings = `[check]\nbaseline = "plans/known.json"\n`;
  expect(await wrong(`${settings}${generate('plans/./known.json')}`)).toContain('is where the baseline is kept');
  expect(await wrong(`${settings}${generate('plans/log.md')}`)).toBe('');
});
