import { expect, test } from 'vitest';
import { parseConfig } from './parse-config.ts';
import { withOverride } from './with-override.ts';

const override = {
  finding: '0123456789abcdef',
  rule: 'resolution/overdue',
  about: 'D-001',
  by: 'Mara "M." O\\Neill',
  on: '2026-02-10',
  reason: 'the bricks\ncome in spring \u007f',
  until: undefined,
};

test.each(['', '[project]\nname = "Kiln"', '[project]\nname = "Kiln"\n', '[project]\r\nname = "Kiln"\r\n'])(
  'an override is added to %j, and reads back as it was',
  async (text) => {
    const after = withOverride(text, override);
    expect(after.startsWith(text)).toBe(true);
    expect(after.replaceAll('\r\n', '').includes('\n')).toBe(!text.includes('\r\n'));
    const again = withOverride(after, { ...override, until: '2026-05-01' });
    const config = await parseConfig('decisis.toml', again);
    expect(config.policy.overrides).toEqual([override, { ...override, until: '2026-05-01' }]);
  },
);
