import { expect, test, vi } from 'vitest';
import type { Progress, Session } from '../../engine/session-api.ts';
import { prepare } from './prepare.ts';

function sessionThat(steps: () => Generator<Progress, void>): Session {
  return { prepare: steps } as Partial<Session> as Session;
}

const step = (path: string): Progress => ({ done: 1, total: 2, path });

test('returns every file of the project', async () => {
  const session = sessionThat(function* () {
    yield step('a.ts');
    yield step('b.ts');
  });
  expect(await prepare(session)).toEqual(['a.ts', 'b.ts']);
});

test('a failure says what was read last and keeps its cause', async () => {
  const cause = new Error('no tree');
  const session = sessionThat(function* () {
    yield step('a.ts');
    throw cause;
  });
  await expect(prepare(session)).rejects.toMatchObject({ message: 'no tree (after reading a.ts)', cause });
});

test('an interrupt during the very last step ends with 130', async () => {
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  const listening = process.listenerCount('SIGINT');
  const session = sessionThat(function* () {
    yield step('a.ts');
    process.kill(process.pid, 'SIGINT');
  });
  await prepare(session);
  expect(exit.mock.calls).toEqual([[130]]);
  expect(process.listenerCount('SIGINT')).toBe(listening);
  exit.mockRestore();
});
