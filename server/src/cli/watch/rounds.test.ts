import { expect, test } from 'vitest';
import { toReport } from '../../engine/report.ts';
import { createSession } from '../../engine/session.ts';
import { createMemoryHost } from '../../host/memory.ts';
import { type Round, Rounds } from './rounds.ts';
import { roundText } from './view.ts';

const LOGS = 'console.log(1);\n';
const DEBUGS = 'debugger;\n';
const WARNS = 'console.warn(1);\n';

/** A project whose changes the test makes, and whose quiet it declares. */
async function watchProject(files: Record<string, string>) {
  const host = createMemoryHost({ 'package.json': '{}', ...files });
  const session = createSession(host, { types: 'never' });
  const shown: Round[] = [];
  const failures: unknown[] = [];
  const looked: (readonly string[])[] = [];
  const checks = { now: 0, most: 0 };
  let changed: string[] = [];
  let quiet: (() => void) | undefined;
  let during: (() => void) | undefined;
  let settle: (() => void) | undefined;
  const rounds = new Rounds(
    {
      takeChanges: () => {
        const taken = changed;
        changed = [];
        session.refresh(taken);
        looked.push(taken);
        return taken;
      },
      check: async () => {
        checks.most = Math.max(checks.most, ++checks.now);
        await Promise.resolve();
        const report = toReport(host.root, session.check(), { name: 'readylint', version: '0' });
        during?.();
        await Promise.resolve();
        checks.now--;
        return report;
      },
      show: (round) => {
        shown.push(round);
        settle?.();
      },
    },
    (run) => {
      quiet = run;
    },
    (error) => failures.push(error),
  );
  const change = (edits: Record<string, string | undefined>) => {
    for (const [path, text] of Object.entries(edits)) {
      if (text === undefined) host.files.delete(path);
      else host.files.set(path, text);
      changed.push(path);
      rounds.changed();
    }
  };
  const wakeUp = () => {
    rounds.changed();
    quiet?.();
  };
  /** It is quiet now; resolves with the next round. */
  const next = () =>
    new Promise<Round | undefined>((resolve) => {
      settle = () => resolve(shown.at(-1));
      const run = quiet;
      quiet = undefined;
      run?.();
    });
  await rounds.start();
  return {
    shown,
    failures,
    looked,
    checks,
    change,
    wakeUp,
    next,
    onCheck: (what: typeof during) => (during = what),
    isWaiting: () => quiet !== undefined,
  };
}

const places = (findings: Round['fresh']) => findings.map(({ path, range }) => `${path}:${range.start.line}`);
const news = (round: Round | undefined) => round && { fresh: places(round.fresh), gone: places(round.gone) };

test('shows everything first, then what is new and what is gone', async () => {
  const { shown, change, next } = await watchProject({ 'a.ts': LOGS, 'b.ts': DEBUGS });
  expect(shown.map(news)).toEqual([{ fresh: ['a.ts:1', 'b.ts:1'], gone: [] }]);
  change({ 'a.ts': `\n${LOGS}${WARNS}`, 'b.ts': '' });
  expect(news(await next())).toEqual({ fresh: ['a.ts:3'], gone: ['b.ts:1'] });
});

test('many changes at once are one round', async () => {
  const before = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`old/${n}.ts`, LOGS]));
  const { shown, change, next } = await watchProject({ ...before, 'gone.ts': DEBUGS });
  change(Object.fromEntries(Object.keys(before).map((path) => [path, undefined])));
  change(Object.fromEntries(Object.keys(before).map((path) => [path.replace('old', 'new'), LOGS])));
  change({ 'gone.ts': undefined, 'come.ts': `${DEBUGS}${WARNS}`, 'package.json': '{ "name": "shop" }' });
  const round = await next();
  expect(shown).toHaveLength(2);
  expect(round?.changed).toHaveLength(103);
  // What only moved is known, be it in a file of another name.
  expect(news(round)).toEqual({ fresh: ['come.ts:2'], gone: [] });
});

test('a config that changes is in force', async () => {
  const { change, next } = await watchProject({ 'a.ts': LOGS });
  change({ 'readylint.json': '{ "rules": { "console-left": "off" } }' });
  expect(news(await next())).toEqual({ fresh: [], gone: ['a.ts:1'] });
  change({ 'readylint.json': undefined });
  expect(news(await next())).toEqual({ fresh: ['a.ts:1'], gone: [] });
});

test('what changes during a round is looked at after it', async () => {
  const { shown, change, next, onCheck, isWaiting } = await watchProject({ 'a.ts': LOGS });
  let interrupted = false;
  onCheck(() => {
    if (interrupted) return;
    interrupted = true;
    change({ 'a.ts': '' });
  });
  change({ 'b.ts': LOGS });
  expect(news(await next())).toEqual({ fresh: ['b.ts:1'], gone: [] });
  expect(isWaiting()).toBe(true);
  expect(news(await next())).toEqual({ fresh: [], gone: ['a.ts:1'] });
  expect(shown).toHaveLength(3);
});

test('a wake-up during a round starts no second one beside it', async () => {
  const { shown, checks, change, next, wakeUp, onCheck } = await watchProject({ 'a.ts': LOGS });
  let interrupted = false;
  onCheck(() => {
    if (interrupted) return;
    interrupted = true;
    change({ 'a.ts': '' });
    wakeUp();
  });
  change({ 'b.ts': LOGS });
  const round = await next();
  expect(checks.most).toBe(1);
  expect(news(round)).toEqual({ fresh: ['b.ts:1'], gone: [] });
  expect(news(await next())).toEqual({ fresh: [], gone: ['a.ts:1'] });
  expect([shown.length, checks.most]).toEqual([3, 1]);
});

test('a wake-up without a change shows nothing', async () => {
  const { shown, looked, wakeUp } = await watchProject({ 'a.ts': LOGS });
  wakeUp();
  expect(looked).toEqual([[]]);
  expect(shown).toHaveLength(1);
});

test('a failure ends the watching, wherever it happens', async () => {
  const { failures, change, next, onCheck } = await watchProject({ 'a.ts': LOGS });
  const fault = new Error('no tree');
  const failed = new Promise<void>((resolve) => {
    onCheck(() => {
      queueMicrotask(() => queueMicrotask(() => queueMicrotask(resolve)));
      throw fault;
    });
  });
  change({ 'a.ts': DEBUGS });
  void next();
  await failed;
  expect(failures).toEqual([fault]);
});

test('tells what changed, and clears a terminal for news only', async () => {
  const { shown, change, next } = await watchProject({ 'a.ts': LOGS, 'b.ts': DEBUGS });
  const text = (round: Round | undefined, isTerminal = false) =>
    round &&
    roundText(
      round,
      { style: (_, words) => words, body: (findings) => `${places(findings).join(' ')}\n`, summary: 'SUM' },
      isTerminal,
    );
  expect(text(shown[0], true)).toBe('a.ts:1 b.ts:1\nSUM · watching, Ctrl-C ends\n');
  change({ 'a.ts': `${LOGS}${WARNS}`, 'b.ts': '', 'c.ts': '', 'd.ts': '', 'e\u001B.ts': '' });
  const round = await next();
  const told =
    'a.ts, b.ts, c.ts and 2 more changed: 1 new, 1 gone\n  gone b.ts:1:1  console-left\n\na.ts:2\nSUM · watching, Ctrl-C ends\n';
  expect(text(round)).toBe(told);
  expect(text(round, true)).toBe(`\u001B[2J\u001B[H${told}`);
  change({ 'c\u001B.ts': '1;\n' });
  expect(text(await next(), true)).toBe('c\\u001b.ts changed: same findings · SUM · watching, Ctrl-C ends\n');
});
