const LINE_END = 10;
const QUOTE = 34;

/** Counts the rows below the head of a CSV file as its bytes come; a line end within quotes ends no row. */
export function createRowCounter() {
  let ends = 0;
  let quoted = false;
  let open = false;
  return {
    add(bytes: Uint8Array): void {
      for (const byte of bytes) {
        if (byte === QUOTE) quoted = !quoted;
        if (byte === LINE_END && !quoted) ends += 1;
        open = byte !== LINE_END || quoted;
      }
    },
    /** The last row may lack its line end. */
    rows: (): number => Math.max(0, ends + (open ? 1 : 0) - 1),
  };
}
