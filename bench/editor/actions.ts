import type { Range } from 'vscode-languageserver/node';
import type { SourceText } from '../most-imported.ts';
import type { BenchServer } from './server.ts';

const REQUESTS = 50;

/** A finding with a fix, where somebody puts the cursor. */
export interface Fixable {
  file: SourceText;
  range: Range;
}

export interface ActionTimes {
  name: string;
  times: number[];
}

/** The list that a light bulb shows, then the edit of its first action, which is made only when asked for. */
export async function measureActions(server: BenchServer, { file, range }: Fixable): Promise<ActionTimes[]> {
  const uri = server.uriOf(file.path);
  server.open(file);
  await server.edit(file.path, { text: file.text });
  const list = await timesOf(() => server.client.actions(uri, range));
  const [action] = await server.client.actions(uri, range);
  if (!action) return [{ name: 'code actions (none offered)', times: list }];
  const [first = 0, ...later] = await timesOf(() => server.client.resolve(action));
  return [
    { name: 'code actions', times: list },
    { name: `edit of "${action.title.slice(0, 40)}", first`, times: [first] },
    { name: 'the same edit, later', times: later },
  ];
}

async function timesOf(ask: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < REQUESTS; i++) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return times;
}
