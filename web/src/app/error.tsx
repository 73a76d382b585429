'use client';

import { Box } from '@mantine/core';
import { CrashState } from '@/components/states/crash-state';

export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <Box component="main" mt="15vh">
      <CrashState retry={retry} />
    </Box>
  );
}
