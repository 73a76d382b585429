import { authorizedFetch } from '@/lib/api/authorized-fetch';
import { Problem, problemOf } from '@/lib/api/problem';
import { saveFile } from './save-file';
import { createRowCounter } from './row-counter';

type Options = {
  path: string;
  fileName: string;
  signal: AbortSignal;
  /** Called as often as a new portion is there, at most four times a second. */
  onProgress: (rows: number) => void;
};

const BETWEEN = 250;

/**
 * Fetches a CSV file as the person who is signed in and hands it to the browser to save, once all of it is there: half a file
 * is never saved. Answers how many rows it has.
 */
export async function downloadCsv({ path, fileName, signal, onProgress }: Options): Promise<number> {
  const response = await authorizedFetch(new Request(location.origin + path, { signal }));
  if (!response.ok) throw await problemOf(response);
  if (!response.body) throw Problem.unreachable();
  const counter = createRowCounter();
  const parts: BlobPart[] = [];
  const reader = response.body.getReader();
  let told = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      counter.add(next.value);
      if (Date.now() - told >= BETWEEN) {
        told = Date.now();
        onProgress(counter.rows());
      }
    }
  } catch (error) {
    if (signal.aborted) throw error;
    throw Problem.unreachable(); // cut in the middle
  }
  saveFile(new Blob(parts, { type: 'text/csv;charset=utf-8' }), fileName);
  return counter.rows();
}
