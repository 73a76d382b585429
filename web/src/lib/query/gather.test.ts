import { describe, expect, it, vi } from 'vitest';
import { gather } from './gather';

const person = (id: number) => ({ id, name: `Person ${id}` });

describe('gather', () => {
  it('asks once for what is wanted in the same moment, and for each id once', async () => {
    const load = vi.fn((ids: number[]) => Promise.resolve(ids.map(person)));
    const find = gather({ load, idOf: (one) => one.id, most: 10 });
    expect(await Promise.all([find(1), find(2), find(1)])).toEqual([person(1), person(2), person(1)]);
    expect(load.mock.calls).toEqual([[[1, 2]]]);
  });

  it('asks in portions, and answers null for whom nobody knows', async () => {
    const load = vi.fn((ids: number[]) => Promise.resolve(ids.filter((id) => id !== 2).map(person)));
    const find = gather({ load, idOf: (one) => one.id, most: 2 });
    expect(await Promise.all([find(1), find(2), find(3)])).toEqual([person(1), null, person(3)]);
    expect(load.mock.calls).toEqual([[[1, 2]], [[3]]]);
  });

  it('tells everybody who asked of a failure', async () => {
    const find = gather<{ id: number }>({
      load: () => Promise.reject(new Error('gone')),
      idOf: (one) => one.id,
      most: 2,
    });
    await expect(find(1)).rejects.toThrow('gone');
  });
});
