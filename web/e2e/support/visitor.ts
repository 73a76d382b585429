import type { BrowserContext } from '@playwright/test';
import { call, expectNoErrors, registerTenant, signIn, test as base } from './test';

type Shared = {
  /** A browser that the admin of a tenant with one lead is signed in with. */
  visitor: BrowserContext;
};

/** Tests that only look: those of a worker share a tenant and a browser, and each has a page of its own. */
export const test = base.extend<object, Shared>({
  visitor: [
    async ({ browser }, use, { project }) => {
      const admin = await registerTenant();
      await call(admin, 'POST', '/api/v1/leads', { first_name: 'Axel', last_name: 'Axe', email: 'axel@example.com' });
      const context = await browser.newContext({ ...project.use, ...project.use.contextOptions, baseURL: admin.url });
      const page = await context.newPage();
      await signIn(page, admin);
      await page.close();
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ visitor }, use) => {
    const page = await visitor.newPage();
    await expectNoErrors(page, use);
    await page.close();
  },
});
