import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { sessionStore } from '@/lib/session/session-store';
import { server } from './server';

// What Mantine asks of a browser and jsdom does not have.
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);
Element.prototype.scrollIntoView = () => undefined;
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

configure({
  // A busy machine is slow and not wrong.
  asyncUtilTimeout: 10_000,
  // Whether something can be seen takes longer to find out than all the rest; the tests in a browser do that.
  defaultHidden: true,
  // A whole page says less than the line that failed.
  getElementError: (message) => new Error(message ?? 'Not found.'),
});

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  notifications.clean();
  server.resetHandlers();
  sessionStore.set({ status: 'starting' });
  sessionStorage.clear();
  localStorage.clear();
});
afterAll(() => server.close());
