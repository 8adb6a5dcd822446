import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { TypeOracle } from '../../engine/oracle.ts';
import type { OpenSession } from '../root.ts';
import { startServer } from '../server.ts';
import { FakeSession } from './fake-session.ts';
import { TestClient } from './test-client.ts';

/** Server and client in one process, with the real protocol between them. */
function connectInProcess(openSession: OpenSession): TestClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    openSession,
    { quiet: 0 },
  );
  return new TestClient(
    createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
  );
}

/** A server over sessions that only look for a word; a folder named broken cannot be opened. */
export function startFakeWorkspace() {
  const sessions = new Map<string, FakeSession>();
  const disk: Record<string, string> = {};
  /** The session over a folder; a test may set it up before the server opens it. */
  const session = (folder = '/outer') => {
    const known = sessions.get(folder) ?? new FakeSession(folder);
    sessions.set(folder, known);
    return known;
  };
  const client = connectInProcess(async (root) => {
    await world.opening;
    if (root.includes('broken')) throw new Error('no such folder');
    return { session: session(root), read: (path) => disk[path], oracle: world.oracle };
  });
  /** Until then folders are being opened. */
  const opening: Promise<void> = Promise.resolve();
  const oracle: TypeOracle | undefined = undefined;
  const world = { client, session, disk, opening, oracle: oracle as TypeOracle | undefined };
  return world;
}
