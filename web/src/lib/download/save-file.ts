/** Long enough for the slowest browser to have taken the file over. */
const UNTIL_TAKEN = 60_000;

/** Hands a file to the browser, which puts it where it puts downloads. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), UNTIL_TAKEN);
}
