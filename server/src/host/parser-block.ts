import { createRequire } from 'node:module';
import { version } from 'oxc-parser/package.json';
import { ACTIVE_SIZE, BLOCK_ALIGN, BLOCK_SIZE, BUFFER_SIZE } from 'oxc-parser/src-js/generated/constants.js';
import { deserialize } from 'oxc-parser/src-js/generated/deserialize/ts.js';

type Bindings = typeof import('oxc-parser/src-js/bindings.js');
type Options = Parameters<Bindings['parseRawSync']>[4];
type Room = Parameters<typeof deserialize>[0];

/** What the parser left in the block, read before the next file is parsed into it. */
export type Read = ReturnType<typeof deserialize>;

/** A character takes three bytes at most; one of more is two to us. */
const WIDEST = 3;

/**
 * The native parser, which leaves its tree in a block of memory where we read it: as JSON the tree is written, copied,
 * and read again, which costs a tenth of a run. Undefined where the machine does not give such a block.
 */
export function blockParser(
  oxc: Bindings,
  read: typeof deserialize = deserialize,
): ((path: string, text: string, options: Options) => Read) | undefined {
  const block = blockFor(oxc);
  if (!block) return undefined;
  const { room, whole } = block;
  const encoder = new TextEncoder();
  return (path, text, options) => {
    const length = text.length * WIDEST;
    const start = ACTIVE_SIZE - length;
    const { written } = encoder.encodeInto(
      text,
      new Uint8Array(room.buffer, room.byteOffset + start, length),
    );
    oxc.parseRawSync(path, whole, start, written, options);
    return read(room, text, start, written);
  };
}

/**
 * The parser asks for 2 GiB that begin at a multiple of four. They are only addresses until something is written there;
 * but Windows sets all of them aside, and so may a machine that was told to promise no more memory than it has.
 */
function blockFor(oxc: Bindings): { room: Room; whole: Uint8Array } | undefined {
  if (process.platform === 'win32' || !oxc.rawTransferSupported() || !isOurs()) return undefined;
  try {
    const memory = new ArrayBuffer(BLOCK_SIZE + BLOCK_ALIGN);
    const start = oxc.getBufferOffset(new Uint8Array(memory, 0, 1));
    const room = Object.assign(new Uint8Array(memory, start, BUFFER_SIZE), {
      int32: new Int32Array(memory, start, BUFFER_SIZE / Int32Array.BYTES_PER_ELEMENT),
      float64: new Float64Array(memory, start, Math.floor(BUFFER_SIZE / Float64Array.BYTES_PER_ELEMENT)),
    });
    return { room, whole: new Uint8Array(memory, start, BLOCK_SIZE) };
  } catch {
    return undefined;
  }
}

/** The reader is bundled with us: it knows where one version of the parser puts things, and no other. */
function isOurs(): boolean {
  return createRequire(import.meta.url)('oxc-parser/package.json').version === version;
}
