import { pathToFileURL } from 'node:url';
import { toUSVString } from 'node:util';
import type { Problem, Range } from '../../engine/finding.ts';
import type { Report, ReportedFinding } from '../../engine/report.ts';
import { isShown } from '../../engine/shown.ts';
import { neutral } from '../terminal/neutral.ts';
import type { Setting } from './index.ts';
import { LEVELS, rulesOf } from './sarif-rules.ts';
import { uniqueNames } from './shown.ts';

const ROOT = 'SRCROOT';

/** SARIF 2.1.0. What a comment or a baseline silences is in it, as suppressed. */
export function writeSarif(report: Report, setting: Setting): string {
  const findings = report.findings.filter((one) => one.suppressed || isShown(one));
  const nameOf = uniqueNames(findings);
  const rules = rulesOf();
  const at = new Map(rules.map(({ id }, index) => [id, index]));
  const run = {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        informationUri: 'https://github.com/readylint/readylint',
        rules,
      },
    },
    invocations: [invocation(report.problems, setting)],
    originalUriBaseIds: { [ROOT]: { uri: folderUri(setting.repository) } },
    columnKind: 'utf16CodeUnits',
    results: findings.map((one) => resultOf(one, at.get(one.rule), nameOf(one), setting)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf(finding: ReportedFinding, ruleIndex: number | undefined, name: string, setting: Setting) {
  const { rule, severity, message, path, range, related = [], suppressed, confidence, area } = finding;
  const first = { ...location(path, range, setting), message: words(message) };
  const way = related.map((one, index) => ({
    id: index + 1,
    ...location(one.path, one.range, setting),
    message: words(one.message),
  }));
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: words(message),
    locations: [location(path, range, setting)],
    // The second name is the one that GitHub knows findings by.
    partialFingerprints: { 'readylint/v1': name, primaryLocationLineHash: name },
    ...(way.length > 0 && {
      relatedLocations: way,
      codeFlows: [{ threadFlows: [{ locations: [first, ...way.map(withoutId)].map(asStep) }] }],
    }),
    ...(suppressed && { suppressions: [suppression(suppressed)] }),
    properties: { area, confidence },
  };
}

function suppression({ by, reason }: NonNullable<ReportedFinding['suppressed']>) {
  return { kind: by === 'comment' ? 'inSource' : 'external', status: 'accepted', justification: reason };
}

/** What reads as a link is one in SARIF, and names from the workspace must not make any. */
function words(text: string) {
  return { text: neutral(text).replaceAll('](', '] (') };
}

interface Location {
  physicalLocation: object;
  message: { text: string };
}

function withoutId({ physicalLocation, message }: Location): Location {
  return { physicalLocation, message };
}

function asStep(location: Location) {
  return { location };
}

function location(path: string, range: Range | undefined, { inRepository }: Setting) {
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(inRepository(path)), uriBaseId: ROOT },
      ...(range && { region: region(range) }),
    },
  };
}

function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function invocation(problems: readonly Problem[], setting: Setting) {
  return {
    executionSuccessful: !problems.some(setting.spoils),
    toolExecutionNotifications: problems.map((problem) => ({
      level: setting.spoils(problem) ? 'error' : 'warning',
      descriptor: { id: problem.kind },
      message: words(problem.message),
      locations: [location(problem.path, problem.range, setting)],
    })),
  };
}

function relativeUri(path: string): string {
  return path
    .split('/')
    .map((name) => (name === '..' ? name : encodeURIComponent(toUSVString(name))))
    .join('/');
}

function folderUri(folder: string): string {
  return `${pathToFileURL(folder).href.replace(/\/$/, '')}/`;
}
