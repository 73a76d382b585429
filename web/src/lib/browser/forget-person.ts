/** How pages look (Mantine's name for it) and the tenant chosen last are nobody's secret, and are there at the next sign-in. */
const STAYS = ['mantine-color-scheme-value', 'leadline.tenant'];

export type Keepsakes = [name: string, value: string][];

/** What is to stay, read before the server is asked: its Clear-Site-Data empties that as well. */
export function keepsakes(): Keepsakes {
  return STAYS.flatMap((name) => {
    const value = localStorage.getItem(name);
    return value === null ? [] : [[name, value] satisfies Keepsakes[number]];
  });
}

/**
 * Empties what a person leaves in the browser, such as drafts. The server says the same with Clear-Site-Data, where it is reached
 * and the page came by HTTPS; this holds without either.
 */
export function forgetPerson(stays: Keepsakes): void {
  sessionStorage.clear();
  localStorage.clear();
  for (const [name, value] of stays) localStorage.setItem(name, value);
}
