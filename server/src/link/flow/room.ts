/**
 * Room for the columns of numbers that are made afresh after each edit. The machine keeps such numbers outside of its
 * heap, and those of a graph that has become old only go with a collection of the whole heap, for which somebody who
 * types would wait every few seconds. So what comes after is written where the one before it stood.
 */
export class Room {
  #buffer = new ArrayBuffer(0);
  /** Bytes handed out since it was cleared, in the buffer or beside it. */
  #used = 0;

  /** Nobody looks any more at what was handed out. */
  clear(): void {
    if (this.#used > this.#buffer.byteLength)
      this.#buffer = new ArrayBuffer(this.#used + this.#used / GROWTH);
    this.#used = 0;
  }

  /** All of them 0. */
  ints(length: number): Int32Array {
    const at = this.#take(length * Int32Array.BYTES_PER_ELEMENT);
    return at === undefined ? new Int32Array(length) : new Int32Array(this.#buffer, at, length).fill(0);
  }

  bytes(length: number): Uint8Array {
    const at = this.#take(length);
    return at === undefined ? new Uint8Array(length) : new Uint8Array(this.#buffer, at, length).fill(0);
  }

  /** The place in the buffer, if it has that much left. */
  #take(size: number): number | undefined {
    const at = this.#used;
    // What follows may be wider.
    this.#used += Math.ceil(size / Int32Array.BYTES_PER_ELEMENT) * Int32Array.BYTES_PER_ELEMENT;
    return this.#used <= this.#buffer.byteLength ? at : undefined;
  }
}

/** An eighth more than was asked for: an edit adds a few, and another buffer would be made. */
const GROWTH = 8;
