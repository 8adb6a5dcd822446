import { expect, test } from 'vitest';
import { HOSTILE, hostileReport } from '../testing/hostile-report.ts';
import { finding, report, SETTING } from '../testing/report.ts';
import { writeCompact } from './compact.ts';
import { writeGithub } from './github.ts';
import { writeGitlab } from './gitlab.ts';

const setting = {
  ...SETTING,
  inRepository: (path: string) => `api/${path}`,
  fromHere: (path: string) => `../${path}`,
};

test('compact: as compilers write, seen from the current folder', () => {
  const problems = [{ path: 'src/b.ts', kind: 'unparsed' as const, message: 'm' }];
  expect(writeCompact(report([finding()], { problems }), setting)).toBe(
    '../src/a.ts:1:1: warning: Nobody can filter this line. [console-left]\n' +
      '../src/b.ts:1:1: problem: unparsed: m\n',
  );
});

test('github: commands with the place in the repository', () => {
  expect(writeGithub(report([finding({ severity: 'info' })]), setting)).toBe(
    '::notice file=api/src/a.ts,line=1,endLine=1,col=1,endColumn=12,title=readylint%3A console-left::Nobody can filter this line.\n',
  );
});

test('github: a name ends neither its property nor its line', () => {
  const path = 'a,b:c%0A::error::\n.ts';
  const text = writeGithub(report([finding({ path, message: path })]), SETTING);
  expect(text).toBe(
    '::warning file=a%2Cb%3Ac%250A%3A%3Aerror%3A%3A\\n.ts,line=1,endLine=1,col=1,endColumn=12,title=readylint%3A console-left::a,b:c%250A::error::\\n.ts\n',
  );
});

test.each([
  ['compact', writeCompact],
  ['github', writeGithub],
])('%s: one line for each, whatever the names', (_, write) => {
  const text = write(hostileReport(), SETTING);
  expect(text.match(/\n/g)).toHaveLength(5);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202E]/u);
});

test('gitlab: the documented shape, every fingerprint once', () => {
  const issues = JSON.parse(writeGitlab(hostileReport(), setting)) as Record<string, unknown>[];
  expect(issues).toHaveLength(3);
  for (const issue of issues) {
    expect(issue).toEqual({
      description: expect.stringMatching(/./),
      check_name: expect.stringMatching(/^[a-z-]+$/),
      fingerprint: expect.stringMatching(/./),
      severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
      location: {
        path: expect.stringMatching(/^api\//),
        lines: { begin: expect.any(Number), end: expect.any(Number) },
      },
    });
  }
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  expect(issues[0]).toMatchObject({ location: { path: `api/src/${HOSTILE}/a.ts` } });
});
