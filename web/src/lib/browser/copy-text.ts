/** Puts a text on the clipboard; answers whether it is there. Pages from http have no clipboard of their own. */
export async function copyText(text: string): Promise<boolean> {
  const clipboard = (navigator as { clipboard?: Clipboard }).clipboard;
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // Refused by the browser: the older way may still be allowed.
    }
  }
  return copySelected(text);
}

function copySelected(text: string): boolean {
  const around = document.activeElement?.closest('[role="dialog"]') ?? document.body; // a dialog keeps the focus inside
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  around.append(area);
  const focused = document.activeElement as HTMLElement | null;
  area.select();
  try {
    return document.execCommand('copy');
  } finally {
    area.remove();
    focused?.focus();
  }
}
