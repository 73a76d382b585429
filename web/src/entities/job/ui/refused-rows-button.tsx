'use client';

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { downloadFile } from '@/lib/api/download';
import * as m from '@/lib/messages/messages';

/** The file that lists each row a job refused, with its line and the reason. */
export function RefusedRowsButton({ jobId }: { jobId: number }) {
  const download = useMutation({
    mutationFn: () => downloadFile(`/api/v1/jobs/${jobId}/errors.csv`, `job-${jobId}-errors.csv`),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {m.jobs.errors.download}
    </Button>
  );
}
