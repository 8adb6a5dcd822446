import { expect, it } from 'vitest';
import { Root } from './root.ts';
import { readSettings } from './settings.ts';
import { FakeSession } from './testing/fake-session.ts';

it('checks a text once, whoever asks, and again after whatever may change the answer', () => {
  const session = new FakeSession('/root');
  session.files.set('a.ts', 'BAD').set('b.ts', 'BAD');
  const root = new Root(
    '/root',
    { session, read: () => undefined },
    readSettings(undefined),
    () => undefined,
  );
  const first = root.check('a.ts');
  expect(root.check('a.ts')).toBe(first);
  root.check('b.ts');
  expect(session.checks).toHaveLength(2);
  const changes = [
    () => root.update('b.ts', ''),
    () => root.open('a.ts', ''),
    () => root.close('a.ts'),
    () => root.learned(),
    () => root.refresh(['b.ts']),
  ];
  for (const [index, change] of changes.entries()) {
    change();
    root.check('a.ts');
    root.check('a.ts');
    expect(session.checks).toHaveLength(3 + index);
  }
});
