import type { Report } from '../../engine/report.ts';
import type { Setting } from './index.ts';
import { shownByFile } from './shown.ts';
import { element, xmlDocument } from './xml.ts';

/** Checkstyle's report. The version is that of the format, which readers ask for. */
export function writeCheckstyle(report: Report, { inRepository }: Setting): string {
  const files = shownByFile(report).map((findings) =>
    element(
      'file',
      { name: inRepository(findings[0]?.path ?? '') },
      findings.map(({ range, severity, message, rule }) =>
        element('error', {
          line: range.start.line,
          column: range.start.column,
          severity,
          message,
          source: `readylint.${rule}`,
        }),
      ),
    ),
  );
  const problems = report.problems.map(({ path, kind, message, range }) =>
    element('file', { name: inRepository(path) }, [
      element('error', {
        line: range?.start.line ?? 1,
        severity: 'warning',
        message: `${kind}: ${message}`,
        source: 'readylint',
      }),
    ]),
  );
  return xmlDocument(element('checkstyle', { version: '4.3' }, [...files, ...problems]));
}
