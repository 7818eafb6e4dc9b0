import { describe, expect, it } from 'vitest';
import { isRelativeDay } from './relative-day.ts';

describe('isRelativeDay', () => {
  it.each([
    'next week',
    '*Soon*',
    'by the end of the sprint',
    'before EOW',
    'within 10 days',
    'Friday',
    'TBD (next month)',
    'in Kürze',
    'Ende des Sprints',
    'fin du mois',
    'a fin de mes',
    'entro fine mese',
    'até amanhã',
    'do końca tygodnia',
    'в следующем месяце',
    'cuối tuần này',
    '几天内',
    '来週中',
    '다음 주',
    'الأسبوع القادم',
  ])('%s', (text) => {
    expect(isRelativeDay(text)).toBe(true);
  });

  it.each([
    '',
    'TBD',
    '2026-03-01',
    'before Phase 2',
    'at M1',
    'end of May',
    'end of sprint 14',
    'Q3 2026',
    'week 47',
    'next week, before the pilot',
    'when the vendor has answered',
    'by',
    'Friday 13 March',
    'soon after M2',
  ])('not %s', (text) => {
    expect(isRelativeDay(text)).toBe(false);
  });
});
