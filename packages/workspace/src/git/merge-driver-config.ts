/** The name of the driver, in .gitattributes and in the configuration of git. */
export const DRIVER_NAME = 'decisis';

const HEADER = /^\s*\[\s*merge\s+"decisis"\s*\]/i;

/** The section of git's configuration that names the driver. */
export function driverSection(command: string): string {
  const quoted = command.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `[merge "${DRIVER_NAME}"]\n\tname = registers by row and field\n\tdriver = "${quoted}"\n`;
}

/** The text of a git configuration with the driver in it, in place of an earlier one; every other byte stays. */
export function withDriver(text: string, command: string): string {
  const rest = withoutDriver(text);
  const joint = rest === '' || rest.endsWith('\n') ? '' : '\n';
  return rest + joint + driverSection(command);
}

/** The text of a git configuration without any section of the driver; every other byte stays. */
export function withoutDriver(text: string): string {
  const kept: string[] = [];
  let isInside = false;
  let isContinued = false;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    // A line that ends in a backslash goes on in the next one, which starts no section whatever it looks like.
    if (!isContinued && /^\s*\[/.test(line)) isInside = HEADER.test(line);
    isContinued = /(?:^|[^\\])(?:\\\\)*\\\r?\n?$/.test(line);
    if (!isInside) kept.push(line);
  }
  return kept.join('');
}
