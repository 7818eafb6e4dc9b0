/** A table register: the header names its columns, each further line is a row; cells are separated by `|`. */
export function table(header: string, ...rows: readonly string[]): string {
  const columns = header.split('|').length;
  const line = (cells: string): string => `|${cells}|`;
  return `${[line(header), `|${'---|'.repeat(columns)}`, ...rows.map(line)].join('\n')}\n`;
}
