import type { Report } from '../../engine/report.ts';
import { finding, report } from './report.ts';

/** All that tries to end a string, an element, a line or a comment, to open a tag, or to give an order. */
export const HOSTILE =
  '\u001B[2J\r\n::error::x\u202E<img src=x onerror=alert(1)>"\'&]]>--><script>alert(2)</script>`${7}`%0A [a](javascript:1) @all #1 \u0000\uFFFE\uD800 |';

/** A finding of every severity, silenced ones and problems, each name and text a hostile one. */
export function hostileReport(): Report {
  const path = `src/${HOSTILE}/a.ts`;
  const range = { start: { line: 2, column: 3 }, end: { line: 4, column: 1 } };
  const related = [{ path, range, message: HOSTILE }];
  const fixes = [{ title: HOSTILE, kind: 'fix' as const }];
  const told = { path, message: HOSTILE, why: HOSTILE };
  return report(
    [
      finding({ ...told, severity: 'error', range, related, fixes }),
      finding({ ...told, severity: 'warning', related }),
      finding({ ...told, severity: 'info', path: '-a:b,c;d.ts' }),
      finding({ ...told, suppressed: { by: 'comment', reason: HOSTILE } }),
      finding({ ...told, confidence: 'low', message: 'nobody sees this' }),
    ],
    {
      root: `/${HOSTILE}`,
      problems: [
        { path, kind: 'crashed', message: HOSTILE, range },
        { path: 'b.ts', kind: 'unparsed', message: HOSTILE },
      ],
    },
  );
}
