import { createServer, type Socket } from 'node:net';

/**
 * Not MongoDB: a peer on the loopback that speaks as much of its wire protocol as Mongoose's own client needs to insert
 * documents into lists in memory and to find them by equality and `$in`. No server can be had from npm; with this one
 * the client's code, its casting and its populating run for real, and every command is seen.
 */
export interface MongoPeer {
  url: string;
  /** `find orders`, in the order in which they came. */
  commands: string[];
  stop(): Promise<void>;
}

type Document = Record<string, unknown>;

/** What of BSON the peer needs; the client brings it along. */
export interface Bson {
  serialize(document: Document): Uint8Array;
  deserialize(bytes: Uint8Array): Document;
}

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

export async function startMongo(bson: Bson): Promise<MongoPeer> {
  const collections = new Map<string, Document[]>();
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  const answer = (command: Document): Document => {
    const [name = ''] = Object.keys(command);
    const isKnown = name === 'insert' || name === 'find';
    if (isKnown) commands.push(`${name} ${String(command[name])}`);
    return { ...(isKnown ? COMMANDS[name](command, collections) : greeting()), ok: 1 };
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      while (received.length >= 4 && received.length >= received.readInt32LE(0)) {
        const length = received.readInt32LE(0);
        socket.write(reply(bson, received.subarray(0, length), answer));
        received = received.subarray(length);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `mongodb://127.0.0.1:${port}/rows`,
    commands,
    stop: () => {
      for (const one of sockets) one.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function reply(bson: Bson, message: Buffer, answer: (command: Document) => Document): Buffer {
  const isMessage = message.readInt32LE(12) === OP_MSG;
  const body = Buffer.from(
    bson.serialize(answer(isMessage ? ofMessage(bson, message) : ofQuery(bson, message))),
  );
  // Flags and the kind of section, or flags, cursor, start and number of documents.
  const head = Buffer.alloc(isMessage ? 21 : 36);
  if (!isMessage) head.writeInt32LE(1, 32);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(message.readInt32LE(4), 8);
  head.writeInt32LE(isMessage ? OP_MSG : OP_REPLY, 12);
  return Buffer.concat([head, body]);
}

/** The body, with the lists that stand beside it put into it. */
function ofMessage(bson: Bson, message: Buffer): Document {
  let command: Document = {};
  const lists: Document = {};
  for (let at = 20; at < message.length; ) {
    const kind = message[at];
    const size = message.readInt32LE(at + 1);
    const section = message.subarray(at + 1, at + 1 + size);
    if (kind === 0) command = bson.deserialize(section);
    else {
      const end = section.indexOf(0, 4);
      lists[section.toString('utf8', 4, end)] = [...documentsIn(bson, section.subarray(end + 1))];
    }
    at += 1 + size;
  }
  return { ...command, ...lists };
}

function* documentsIn(bson: Bson, bytes: Buffer): Generator<Document> {
  for (let at = 0; at < bytes.length; at += bytes.readInt32LE(at))
    yield bson.deserialize(bytes.subarray(at, at + bytes.readInt32LE(at)));
}

/** The greeting comes in the older form. */
function ofQuery(bson: Bson, message: Buffer): Document {
  if (message.readInt32LE(12) !== OP_QUERY) throw new Error('a message of another kind');
  return bson.deserialize(message.subarray(message.indexOf(0, 20) + 9));
}

const greeting = (): Document => ({
  isWritablePrimary: true,
  helloOk: true,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  minWireVersion: 0,
  maxWireVersion: 21,
});

type Collections = Map<string, Document[]>;

const COMMANDS = {
  insert: ({ insert, documents }: Document, all: Collections): Document => {
    const list = documents as Document[];
    all.set(String(insert), [...(all.get(String(insert)) ?? []), ...list]);
    return { n: list.length };
  },
  find: ({ find, filter, sort, limit }: Document, all: Collections): Document => {
    const found = (all.get(String(find)) ?? []).filter((one) => fits(one, filter as Document));
    const [by] = Object.entries((sort as Document | undefined) ?? {});
    if (by) found.sort((a, b) => Number(by[1]) * (String(a[by[0]]) < String(b[by[0]]) ? -1 : 1));
    const firstBatch = typeof limit === 'number' && limit > 0 ? found.slice(0, limit) : found;
    return { cursor: { id: 0n, ns: `rows.${String(find)}`, firstBatch } };
  },
};

function fits(document: Document, filter: Document): boolean {
  return Object.entries(filter).every(([key, wanted]) => {
    const values = (wanted as { $in?: unknown[] } | null)?.$in ?? [wanted];
    return values.some((one) => String(one) === String(document[key]));
  });
}
