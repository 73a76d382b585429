import { describe, expect, it } from 'vitest';
import { layOutWall } from './wall-layout';

describe('layOutWall', () => {
  it('takes the biggest cards at which all fit', () => {
    expect(layOutWall(12, 1920, 960)).toMatchObject({ size: 'large', columns: 4, pages: 1 });
    expect(layOutWall(60, 1920, 960)).toMatchObject({ size: 'small', pages: 1 });
  });

  it('goes page by page where there are too many', () => {
    const layout = layOutWall(500, 1920, 960);
    expect(layout.size).toBe('tiny');
    expect(layout.pages).toBe(Math.ceil(500 / layout.perPage));
  });

  it('shows one at least on the smallest screen', () => {
    expect(layOutWall(3, 100, 50)).toMatchObject({ columns: 1, rows: 1, pages: 3 });
  });
});
