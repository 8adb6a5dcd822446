import { expect, it } from 'vitest';
import { renderTable } from './table.ts';

it('aligns names to the left and numbers to the right', () => {
  const table = renderTable(
    ['command', 'CPU s'],
    [
      ['a', '12.50'],
      ['a longer name', '1.00'],
      ['not measured', ''],
    ],
  );
  expect(table.split('\n')).toEqual([
    'command        CPU s',
    '-------------  -----',
    'a              12.50',
    'a longer name   1.00',
    'not measured',
  ]);
});
