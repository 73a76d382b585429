import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** A person with a tenant of their own, made through the API. */
export type Person = { url: string; email: string; password: string; tenantId: string; token: string };

export const PASSWORD = 'a sentence nobody guesses';

type Fixtures = {
  /** The admin of a fresh, empty tenant. */
  admin: Person;
};

export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => use(process.env.LEADLINE_URL),
  admin: async ({}, use) => use(await registerTenant()),
  page: async ({ page }, use) => expectNoErrors(page, use),
});

/** Uses the page and fails if anything went wrong in its scripts. */
export async function expectNoErrors(page: Page, use: (page: Page) => Promise<void>): Promise<void> {
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource|net::ERR_/.test(message.text()))
      broken.push(message.text());
  });
  await use(page);
  expect(broken, 'errors in the console').toEqual([]);
}

let people = 0;

export async function registerTenant(name = 'Northwind', url = process.env.LEADLINE_URL ?? ''): Promise<Person> {
  const email = `ada-${process.pid}-${Date.now()}-${people++}@example.com`;
  const answer = await post(`${url}/api/v1/auth/register`, {
    tenant_name: name,
    email,
    password: PASSWORD,
    first_name: 'Ada',
    last_name: 'Albright',
  });
  const signIn = (await answer.json()) as { access_token: string; tenants: { id: string }[] };
  return { url, email, password: PASSWORD, tenantId: signIn.tenants[0]?.id ?? '', token: signIn.access_token };
}

/** Calls the API beside the browser. Fails with what the server said when it refuses. */
export async function call(
  person: Person,
  method: string,
  path: string,
  body?: unknown,
  as: 'person' | 'nobody' = 'person',
): Promise<unknown> {
  const answer = await fetch(person.url + path, {
    method,
    headers: {
      ...(as === 'nobody' ? {} : { Authorization: `Bearer ${person.token}`, 'X-Tenant-ID': person.tenantId }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

async function post(address: string, body: unknown): Promise<Response> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`POST ${address}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** Signs somebody in and opens the address: with the cookie the sign-in page would get, without the page. */
export async function signIn(page: Page, person: Pick<Person, 'email' | 'password'>, to = '/'): Promise<void> {
  const answer = await page.request.post('/api/v1/auth/login', {
    headers: { 'X-Session': 'cookie' },
    data: { email: person.email, password: person.password },
  });
  expect(answer.status(), `the sign-in of ${person.email}`).toBe(200);
  await page.goto(to);
  await expect(page.locator('main')).toBeVisible();
}

/** The same as somebody does it who types. */
export async function signInOnThePage(page: Page, person: Pick<Person, 'email' | 'password'>, to = '/'): Promise<void> {
  await page.goto(to === '/' ? '/login' : `/login?to=${encodeURIComponent(to)}`);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe finds nothing, by these rules or all that WCAG has, and the page does not scroll sideways. */
export async function expectAccessible(page: Page, name: string, rules?: string[]): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' })); // else the header lies over what axe measures
  // Legacy mode leaves out frames of other origins, of which there are none, and needs no second page to sum up.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('[role=tooltip]'); // it hangs outside of all landmarks by nature
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(WCAG)).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
  expect(found, `axe on ${name}`).toEqual([]);
  await expectFits(page, name);
}

export async function expectFits(page: Page, name: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** On phones the navigation is behind a button. */
export async function goTo(page: Page, name: string): Promise<void> {
  const burger = page.getByRole('button', { name: 'Open the navigation' });
  if (await burger.isVisible()) await burger.click();
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name, exact: true }).click();
}
