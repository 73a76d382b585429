/** Whom the server's note of an assignment is about; it names people by their number. Null for any other text. */
export function assignmentOf(note: string | null): { given: boolean; person: number } | null {
  const parts = /^(Assigned to|Unassigned from) agent (\d+)$/.exec(note ?? '');
  return parts === null ? null : { given: parts[1] === 'Assigned to', person: Number(parts[2]) };
}
