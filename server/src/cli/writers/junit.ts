import type { Problem } from '../../engine/finding.ts';
import type { Report, ReportedFinding } from '../../engine/report.ts';
import type { Setting } from './index.ts';
import { shownByFile } from './shown.ts';
import { element, xmlDocument } from './xml.ts';

/** A file is a suite and a finding one of its tests: failed where it fails the check, skipped otherwise. */
export function writeJunit(report: Report, setting: Setting): string {
  const suites = [
    ...shownByFile(report).map((findings) => fileSuite(findings, setting)),
    ...report.problems.map((problem) => problemSuite(problem, setting)),
  ];
  // A report without a test reads as a run that did not happen.
  const all = suites.length > 0 ? suites : [cleanSuite(report)];
  const sum = (count: (suite: Suite) => number) => all.reduce((total, suite) => total + count(suite), 0);
  return xmlDocument(
    element(
      'testsuites',
      {
        name: 'readylint',
        tests: sum(({ cases }) => cases.length),
        failures: sum((one) => one.failures),
        errors: sum((one) => one.errors),
      },
      all.map(writeSuite),
    ),
  );
}

interface Suite {
  name: string;
  cases: string[];
  failures: number;
  errors: number;
  skipped: number;
}

function writeSuite({ name, cases, failures, errors, skipped }: Suite): string {
  return element('testsuite', { name, tests: cases.length, failures, errors, skipped }, cases);
}

function fileSuite(findings: readonly ReportedFinding[], { inRepository, fails }: Setting): Suite {
  const name = inRepository(findings[0]?.path ?? '');
  const failures = findings.filter(fails).length;
  return {
    name,
    cases: findings.map((one) => testCase(one, name, fails(one) ? 'failure' : 'skipped')),
    failures,
    errors: 0,
    skipped: findings.length - failures,
  };
}

function testCase(finding: ReportedFinding, file: string, result: 'failure' | 'skipped'): string {
  const { rule, severity, message, range } = finding;
  const place = `${file}:${range.start.line}:${range.start.column}`;
  const told = element(result, { type: `${rule} (${severity})`, message: `${place} ${message}` });
  return element('testcase', { name: `${rule} at ${place}`, classname: file }, [told]);
}

function problemSuite(problem: Problem, { inRepository, spoils }: Setting): Suite {
  const { path, kind, message, range } = problem;
  const name = inRepository(path);
  const place = range ? `${name}:${range.start.line}:${range.start.column}` : name;
  const errors = spoils(problem) ? 1 : 0;
  const told = element(errors ? 'error' : 'skipped', { type: kind, message: `${place} ${message}` });
  const cases = [element('testcase', { name: `${kind}: ${place}`, classname: name }, [told])];
  return { name, cases, failures: 0, errors, skipped: 1 - errors };
}

function cleanSuite({ files }: Report): Suite {
  const name = `no findings in ${files.checked} files`;
  const cases = [element('testcase', { name, classname: 'readylint' })];
  return { name: 'readylint', cases, failures: 0, errors: 0, skipped: 0 };
}
