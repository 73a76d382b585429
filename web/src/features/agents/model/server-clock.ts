/** How far this machine's clock is behind the server's, in milliseconds. */
let behind = 0;

/** Differences below this are the way of the answer. */
const NOISE = 1_500;

export function noteServerTime(at: string): void {
  const difference = new Date(at).getTime() - Date.now();
  behind = Math.abs(difference) < NOISE ? 0 : difference;
}

/** Seconds since an instant of the server, by the server's clock. */
export function secondsSince(instant: string, now: number): number {
  return Math.max(0, (now + behind - new Date(instant).getTime()) / 1000);
}
