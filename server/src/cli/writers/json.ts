import type { Report } from '../../engine/report.ts';

export function writeJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
