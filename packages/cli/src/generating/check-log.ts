import {
  compareLog,
  createFinding,
  readRegister,
  sourceOf,
  type CheckContext,
  type Finding,
  type LogDifference,
} from '@decisis/core';
import { checkedRegisters } from './open-subject.ts';

/** How a log that people write differs from the registers, as findings at its lines. */
export function checkHandWrittenLog(
  registers: CheckContext['registers'],
  path: string,
  text: string,
  today: string,
): Finding[] {
  const [log] = checkedRegisters([readRegister(path, path, [sourceOf(path, text)])], today);
  if (log === undefined) return [];
  const others = registers.filter(({ documents }) => documents.every((document) => document.path !== path));
  return compareLog(others, log).map((difference) => findingOf(difference, path));
}

function findingOf(difference: LogDifference, path: string): Finding {
  const at = (line: number) => ({ location: { path, range: { start: 0, end: 0, line, column: 1 } } });
  if (difference.kind === 'unknown') {
    const { id, line } = difference;
    return createFinding('generated/log-differs', 'unknown', { id }, { ...at(line), item: id });
  }
  const { item } = difference;
  const { status } = item.item;
  const register = item.register.name;
  if (difference.kind === 'missing') {
    const data = { id: item.name, status, register };
    return createFinding('generated/log-differs', 'missing', data, { ...at(1), item: item.reference });
  }
  const data = { id: item.name, logged: difference.logged, status, register };
  return createFinding('generated/log-differs', 'status', data, { ...at(difference.line), item: item.reference });
}
