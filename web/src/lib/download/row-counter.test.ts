import { describe, expect, it } from 'vitest';
import { createRowCounter } from './row-counter';

const rowsOf = (...parts: string[]): number => {
  const counter = createRowCounter();
  parts.forEach((part) => counter.add(new TextEncoder().encode(part)));
  return counter.rows();
};

describe('the rows of a CSV file', () => {
  it('are those below the head', () => expect(rowsOf('id,name\r\n1,Ada\r\n2,Lin\r\n')).toBe(2));
  it('are none in an empty file, and none where there is only a head', () => {
    expect(rowsOf('')).toBe(0);
    expect(rowsOf('id,name\r\n')).toBe(0);
  });
  it('count the last one without its line end', () => expect(rowsOf('id\n1\n2')).toBe(2));
  it('are not split by a line end within quotes', () => expect(rowsOf('id,notes\n1,"a\nb ""c\nd"""\n2,x\n')).toBe(2));
  it('are the same however the bytes are cut', () =>
    expect(rowsOf('id,notes\n1,"a', '\nb"', '"', '\n"\n2,x\n')).toBe(2));
});
