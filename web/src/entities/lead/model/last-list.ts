const NAME = 'leadline.last-list';

/** Remembers, in this tab, the list of leads that was shown last: its filter, sort and view. */
export function rememberList(search: string): void {
  sessionStorage.setItem(NAME, search);
}

/** The list of leads as it was shown last. */
export function lastListHref(): string {
  return `/leads${sessionStorage.getItem(NAME) ?? ''}`;
}
