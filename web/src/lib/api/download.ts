import { authorizedFetch } from './authorized-fetch';
import { problemOf } from './problem';

/** Fetches a file as the person who is signed in, and hands it to the browser to save. Throws a Problem when it is refused. */
export async function downloadFile(path: string, name: string): Promise<void> {
  const response = await authorizedFetch(new Request(location.origin + path));
  if (!response.ok) throw await problemOf(response);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
