import { beforeEach, describe, expect, it } from 'vitest';
import { BlindSpotsRequest, RulePageRequest, RulesRequest } from './protocol.ts';
import { startFakeWorkspace } from './testing/in-process.ts';
import { PULL, PUSH } from './testing/test-client.ts';

const OUTER = 'file:///outer';
const FILE = 'file:///outer/a.ts';

let client: ReturnType<typeof startFakeWorkspace>['client'];
let session: ReturnType<typeof startFakeWorkspace>['session'];

beforeEach(() => {
  ({ client, session } = startFakeWorkspace());
});

describe('the status', () => {
  it('is told to who asks for it, with what the client was told of', async () => {
    await client.initialize(PUSH, [OUTER], { status: true });
    session().blocked = true;
    client.open(FILE, 'BAD BAD');
    await client.until(() => client.statuses.at(-1)?.state === 'scanning');
    session().blocked = false;
    await client.until(() => client.statuses.at(-1)?.counts.warning === 2);
    expect(client.statuses.at(-1)).toEqual({
      state: 'idle',
      counts: { error: 0, warning: 2, info: 0 },
      files: 1,
    });
    client.close(FILE);
    await client.until(() => client.statuses.at(-1)?.files === 0);
  });

  it('counts what was pulled', async () => {
    await client.initialize(PULL, [OUTER], { status: true });
    client.open(FILE, 'BAD');
    await client.pull(FILE);
    await client.until(() => client.statuses.at(-1)?.counts.warning === 1);
  });

  it('says what failed, and that it works again', async () => {
    session().failing = 'check';
    await client.initialize(PUSH, [OUTER], { status: true });
    client.open(FILE, 'BAD');
    const failed = await client.until(() => client.statuses.find(({ state }) => state === 'failed'));
    expect(failed.message).toContain('Checking /outer failed');
    session().failing = undefined;
    client.edit(FILE, 2, { text: 'BAD' });
    await client.until(() => client.statuses.at(-1)?.state === 'idle');
  });

  it('is not sent to others', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD');
    await client.push(FILE, () => true);
    expect(client.statuses).toEqual([]);
  });
});

it('blind spots come with their places, and with what to write into the configuration', async () => {
  const entry = { knowledge: [{ module: 'left', export: 'call', is: 'http-client' }] };
  const because = 'Its calls are awaited.';
  const places = [{ path: 'a.ts', line: 2, column: 3, text: 'left.call(…)' }];
  session().spots = [{ kind: 'client', from: 'left', name: 'call', because, places, entry }];
  await client.initialize(PULL, [OUTER]);
  const at = { line: 1, character: 2 };
  expect(await client.connection.sendRequest(BlindSpotsRequest)).toEqual([
    {
      folder: OUTER,
      kind: 'client',
      from: 'left',
      name: 'call',
      because,
      entry,
      places: [{ uri: FILE, path: 'a.ts', range: { start: at, end: at }, text: 'left.call(…)' }],
    },
  ]);
});

it('the page of a rule is Markdown; of no rule there is none', async () => {
  await client.initialize(PULL, [OUTER]);
  const page = await client.connection.sendRequest(RulePageRequest, { rule: 'call-without-timeout' });
  expect(page).toMatch(/^# call-without-timeout\n[\s\S]*## Reported[\s\S]*```ts[\s\S]*## Configure/);
  expect(await client.connection.sendRequest(RulePageRequest, { rule: 'no-such' })).toBeNull();
});

it('the rules come with what lists show of them', async () => {
  await client.initialize(PULL, [OUTER]);
  expect(await client.connection.sendRequest(RulesRequest)).toContainEqual({
    id: 'console-left',
    area: 'logging',
    summary: expect.stringContaining('console output'),
    severity: 'warning',
  });
});
