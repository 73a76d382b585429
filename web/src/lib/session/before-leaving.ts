const works = new Set<() => Promise<unknown>>();

/** What is to be done while the person is still signed in, such as sending a change that was held back. */
export function beforeSignOut(work: () => Promise<unknown>): () => void {
  works.add(work);
  return () => works.delete(work);
}

export async function doBeforeSignOut(): Promise<void> {
  await Promise.allSettled([...works].map((work) => work()));
}
