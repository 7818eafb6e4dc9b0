import { DecisisError, renderSurvey, type Survey } from '@decisis/core';
import { findRepository, nearestNames, readConfig } from '@decisis/workspace';
import { runSurvey, writeGeneratedFile } from '@decisis/workspace/writing';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { assertOurs, readExisting } from '../generating/generated-file.ts';
import { escapeTerminal } from '../output/escape-terminal.ts';
import { reachOf } from '../session/reach-of.ts';
import type { CommandContext } from './command-context.ts';

/** Answers surveys from their databases, and writes their reports. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const repository = findRepository(context.cwd);
  const { policy } = await readConfig(repository);
  const surveys = chosen(policy.surveys, invocation.arguments);
  const reach = reachOf(invocation, context, repository.root, 'working-tree');
  const isDry = invocation.flag('dry-run') === true;
  // All are answered before one is written: a failure leaves every report as it was.
  const answers = [];
  for (const survey of surveys) {
    const existing = readExisting(repository.root, survey.report);
    assertOurs('survey', survey.report, existing);
    const tables = await runSurvey(survey, reach);
    answers.push({ survey, tables, existing, text: renderSurvey(survey, tables) });
  }
  for (const { survey, tables, existing, text } of answers) {
    if (isDry) terminal.out(text);
    else {
      if (existing !== text) writeGeneratedFile(repository.root, survey.report, text);
      terminal.err(`${existing === text ? 'unchanged' : 'written  '}  ${escapeTerminal(survey.report)}\n`);
      for (const { table, verdict, differences } of tables) {
        const why = differences.length === 0 || verdict === 'absent' ? '' : `: ${differences.join('; ')}`;
        terminal.out(`${escapeTerminal(`${table.name}  ${verdict}${why}`)}\n`);
      }
    }
  }
  const isLive = answers.every(({ tables }) => tables.every(({ verdict }) => verdict === 'verified_live'));
  return isLive ? EXIT.clean : EXIT.findings;
}

function chosen(surveys: readonly Survey[], names: readonly string[]): readonly Survey[] {
  if (surveys.length === 0)
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: 'decisis.toml states no survey',
      instead: 'add a [[survey]] table; docs/how-to/survey-a-database.md shows one',
    });
  if (names.length === 0) return surveys;
  return names.map((name) => {
    const survey = surveys.find(({ id }) => id === name);
    if (survey !== undefined) return survey;
    const known = surveys.map(({ id }) => id);
    const [nearest = known[0]] = nearestNames(name, known);
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: `there is no survey "${name}"`,
      instead: `write one of decisis.toml, such as "${nearest ?? ''}"`,
    });
  });
}
