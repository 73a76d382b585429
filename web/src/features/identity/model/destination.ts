const KEPT = 'leadline.to';

/** Only ever a page of this application, whatever the address says. */
export function ownPath(to: string | null): string {
  return to?.startsWith('/') && !to.startsWith('//') && !/[\\\t\n\r]/.test(to) ? to : '/';
}

/** Kept for this tab while a provider has the browser, since its way back leads to a page of its own. */
export function keepDestination(to: string | null): void {
  if (to) sessionStorage.setItem(KEPT, to);
  else sessionStorage.removeItem(KEPT);
}

export function takeDestination(to: string | null): string {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  return ownPath(to ?? kept);
}
