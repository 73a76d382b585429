import { expect, it } from 'vitest';
import { parseCsv } from './csv';

it('quotes keep commas, lines and quotes', () => {
  expect(parseCsv('a,"b, ""c""",d\r\n"x\ny",,z\r\n')).toEqual([
    ['a', 'b, "c"', 'd'],
    ['x\ny', '', 'z'],
  ]);
});

it('a row that was cut is left out', () => {
  expect(parseCsv('1,2\n3,"4')).toEqual([['1', '2']]);
});
