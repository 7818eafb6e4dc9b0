/** The text of a GitHub workflow command: what would end the line, or start another command, is percent-encoded. */
export function workflowMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a GitHub workflow command, which a colon or a comma would end as well. */
export function workflowProperty(text: string): string {
  return workflowMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * A piece of output that no build runner takes for a command. Runners read every line of a log: `::name::` at the start of
 * a line (white space aside), `##[name]`, `##vso[…]` and `##teamcity[…]` anywhere in it.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/, '$1: ').replace(/##(?=[A-Za-z]{0,20}\[)/g, '# #');
}

/** The same for text of JSON, whose value must stay what it is: the bracket is written as its escape. */
export function jsonWithoutCommands(json: string): string {
  return json.replace(/(##[A-Za-z]{0,20})\[/g, '$1\\u005b');
}
