'use client';

import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { createQueryClient } from '@/lib/query/query-client';
import { onChangeOfPersonOrTenant, startSession } from '@/lib/session/session';
import { Overlays } from './overlays';
import { theme } from './theme';

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  useEffect(() => {
    onChangeOfPersonOrTenant(() => queryClient.clear());
    void startSession();
  }, [queryClient]);

  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Suspense>
          <NuqsAdapter>
            {children}
            <Overlays />
          </NuqsAdapter>
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  );
}
