type Wanted<T> = { id: number; resolve: (value: T | null) => void; reject: (error: unknown) => void };

type Options<T> = {
  load: (ids: number[]) => Promise<T[]>;
  idOf: (value: T) => number;
  /** So many at once at most. */
  most: number;
};

/** Makes one question of the many that are asked in the same moment; an id that nobody knows is null. */
export function gather<T>({ load, idOf, most }: Options<T>): (id: number) => Promise<T | null> {
  let waiting: Wanted<T>[] = [];

  const ask = async (asked: Wanted<T>[]): Promise<void> => {
    try {
      const found = new Map((await load([...new Set(asked.map(({ id }) => id))])).map((one) => [idOf(one), one]));
      asked.forEach(({ id, resolve }) => resolve(found.get(id) ?? null));
    } catch (error) {
      asked.forEach(({ reject }) => reject(error));
    }
  };

  const send = (): void => {
    const all = waiting;
    waiting = [];
    for (let start = 0; start < all.length; start += most) void ask(all.slice(start, start + most));
  };

  return (id) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(send, 5);
      waiting.push({ id, resolve, reject });
    });
}
