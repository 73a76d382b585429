import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import type { ReactNode } from 'react';
import { ModalsHost } from '@/app/modals-host';
import { theme } from '@/app/theme';
import { createQueryClient } from '@/lib/query/query-client';
import { sessionStore, type Role } from '@/lib/session/session-store';

/** Shows it as the application would to somebody with this role, and answers the hands that use it, faster than any person. */
export function show(ui: ReactNode, role: Role = 'admin'): UserEvent {
  sessionStore.set({
    status: 'signed-in',
    accessToken: 'token',
    user: { id: 7, email: 'ada@acme.example', first_name: 'Ada', last_name: 'Byron' },
    tenants: [],
    tenant: { id: 'acme', name: 'Acme', role },
    interrupted: false,
    mustChoosePassword: false,
  } as unknown as ReturnType<typeof sessionStore.get>);
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={createQueryClient()}>
        <NuqsTestingAdapter>{ui}</NuqsTestingAdapter>
        <ModalsHost />
        <Notifications />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return userEvent.setup({ delay: null });
}
