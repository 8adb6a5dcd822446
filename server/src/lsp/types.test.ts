import { afterEach, describe, expect, it } from 'vitest';
import type { TypeAnswers, TypeOracle, TypeQuestions } from '../engine/oracle.ts';
import { startFakeWorkspace } from './testing/in-process.ts';
import { insert, PULL, PUSH, type TestClient } from './testing/test-client.ts';

const URI = 'file:///outer/a.ts';
let client: TestClient | undefined;
afterEach(() => client?.connection.dispose());

/** An oracle that answers when the test says so. */
function slowOracle() {
  const asked: { questions: TypeQuestions; answer(answers: TypeAnswers): void; fail(error: Error): void }[] =
    [];
  const oracle: TypeOracle = {
    ask: (questions) =>
      new Promise((answer, fail) => {
        asked.push({ questions, answer, fail });
        for (const look of waiting.splice(0)) look();
      }),
    dispose() {},
  };
  const waiting: (() => void)[] = [];
  const nth = async (index: number) => {
    while (!asked[index]) await new Promise<void>((resolve) => waiting.push(resolve));
    return asked[index];
  };
  return { oracle, nth, asked };
}

async function start(capabilities: typeof PUSH) {
  const world = startFakeWorkspace();
  const slow = slowOracle();
  world.oracle = slow.oracle;
  client = world.client;
  await client.initialize(capabilities, ['file:///outer']);
  return { client, ...slow };
}

describe('findings that need types', () => {
  it('follow when types are known, the others are there before', async () => {
    const { client, nth } = await start(PUSH);
    client.open(URI, 'BAD ASK TYPED');
    await client.push(URI, ({ diagnostics }) => diagnostics.length === 1);
    (await nth(0)).answer([]);
    const { diagnostics } = await client.push(URI, ({ diagnostics }) => diagnostics.length === 2);
    expect(diagnostics.map(({ range }) => range.start.character)).toEqual([0, 8]);
  });

  it('are not those of a text that was changed meanwhile: it is asked again', async () => {
    const { client, nth } = await start(PUSH);
    client.open(URI, 'ASK TYPED');
    const first = await nth(0);
    client.edit(URI, 2, insert('BAD '));
    await client.push(URI, ({ version }) => version === 2);
    first.answer([]);
    const second = await nth(1);
    expect(second.questions.files.map(({ text }) => text)).toEqual(['BAD ASK TYPED']);
    expect(client.pushed.every(({ diagnostics }) => diagnostics.length <= 1)).toBe(true);
    second.answer([]);
    const { version } = await client.push(URI, ({ diagnostics }) => diagnostics.length === 2);
    expect(version).toBe(2);
  });

  it('are announced to a client that pulls', async () => {
    const { client, nth } = await start(PULL);
    client.open(URI, 'ASK TYPED');
    expect(await client.pullItems(URI)).toHaveLength(0);
    const question = await nth(0);
    const before = client.refreshes;
    question.answer([]);
    await client.until(() => client.refreshes > before);
    expect(await client.pullItems(URI)).toHaveLength(1);
  });

  it('are not waited for, and a failure of the oracle costs none of the others', async () => {
    const { client, nth } = await start(PUSH);
    client.open(URI, 'BAD ASK TYPED');
    (await nth(0)).fail(new Error('the compiler is gone'));
    await client.until(() => client.logged.some((line) => line.includes('the compiler is gone')));
    client.edit(URI, 2, insert('BAD '));
    const { diagnostics } = await client.push(URI, ({ version }) => version === 2);
    expect(diagnostics).toHaveLength(2);
  });
});
