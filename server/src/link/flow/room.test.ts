import { describe, expect, it } from 'vitest';
import { Room } from './room.ts';

describe('room for numbers', () => {
  it('gives the same place again, empty, once nobody looks at it any more', () => {
    const room = new Room();
    const columns = () => [room.bytes(3), room.ints(4), room.bytes(5)] as const;
    columns();
    room.clear();
    const before = columns();
    for (const column of before) column.fill(7);
    room.clear();
    const after = columns();
    expect(new Set([...before, ...after].map((one) => one.buffer)).size).toBe(1);
    expect(after.map((one) => [...one])).toEqual([
      [0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
  });

  it('keeps what it hands out apart', () => {
    const room = new Room();
    for (let round = 0; round < 3; round++) {
      room.clear();
      const columns = [room.bytes(3), room.ints(2), room.bytes(1), room.ints(round * 100)];
      columns.forEach((column, index) => {
        column.fill(index + 1);
      });
      expect(columns.map((one) => [...new Set(one)])).toEqual([[1], [2], [3], round === 0 ? [] : [4]]);
    }
  });
});
