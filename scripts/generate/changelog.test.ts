import { expect, it } from 'vitest';
import { renderChangelog } from './changelog.ts';

const recommended = (...ids: string[]) => ids.map((id) => ({ id, preset: 'recommended' as const }));
const start = (heading: string) => `# Changelog\n\n## ${heading}\n\n- News.\n`;

it('lists what recommended holds in the section that is not released', () => {
  const once = renderChangelog(start('0.2.0 (not released yet)'), [
    ...recommended('b', 'a'),
    { id: 'c', preset: 'strict' },
  ]);
  expect(once).toContain('- News.\n\n<!-- recommended');
  expect(once).toContain('holds:\n\n- `a`\n- `b`\n<!--');
  expect(renderChangelog(once, recommended('a'))).toBe(once.replace('- `b`\n', ''));
});

it('refuses another list once the version is released', () => {
  const released = renderChangelog(start('0.2.0 (not released yet)'), recommended('a')).replace(
    ' (not released yet)',
    '',
  );
  expect(renderChangelog(released, recommended('a'))).toBe(released);
  expect(() => renderChangelog(released, recommended('a', 'b'))).toThrow('only with a minor version');
});

it('lets a minor version change it, and no patch', () => {
  const released = renderChangelog(start('0.2.0 (not released yet)'), recommended('a')).replace(
    ' (not released yet)',
    '',
  );
  const begin = (version: string) =>
    released.replace('## 0.2.0', `## ${version} (not released yet)\n\n- More.\n\n## 0.2.0`);
  expect(() => renderChangelog(begin('0.2.1'), recommended('b'))).toThrow('than in 0.2.0');
  expect(renderChangelog(begin('0.3.0'), recommended('b'))).toMatch(
    /More\.\n\n<!--[^#]*`b`[^#]*## 0\.2\.0[^#]*`a`/,
  );
});
