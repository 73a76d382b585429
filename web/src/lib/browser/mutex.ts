/**
 * Runs work while no other tab of this browser runs work of the same name. Browsers offer locks only to pages from https or
 * this machine; elsewhere each tab is on its own.
 */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks ? (locks.request(name, work) as Promise<T>) : work();
}
