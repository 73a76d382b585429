/** The highest id: entries that grow move up, so it need not be the first one's. */
export function newestOf(items: readonly { id: number }[]): number {
  return Math.max(0, ...items.map((one) => one.id));
}
