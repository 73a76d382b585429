/** The column one place further; the same order where there is no such place. */
export function moved(shown: readonly string[], index: number, by: -1 | 1): string[] {
  const next = [...shown];
  const [column] = next.splice(index, 1);
  if (column === undefined || index + by < 0 || index + by >= shown.length) return [...shown];
  next.splice(index + by, 0, column);
  return next;
}

export function withColumn(shown: readonly string[], id: string, wanted: boolean): string[] {
  const rest = shown.filter((other) => other !== id);
  return wanted ? [...rest, id] : rest;
}
