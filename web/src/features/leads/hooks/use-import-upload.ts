import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { importLeads } from '../api/import-leads';
import type { Mapping } from '../model/import-mapping';

type Sent = { sent: number; total: number };

/** Sends the file; what is left to do the server does as a job. Leaving the page would cut it off, so the browser asks first. */
export function useImportUpload(onStarted: (jobId: number) => void) {
  const [progress, setProgress] = useState<Sent>();
  const [cancelled, setCancelled] = useState(false);
  const abort = useRef<AbortController>(undefined);
  const send = useMutation({
    meta: { shownBy: 'form' },
    mutationFn: ({ file, mapping }: { file: File; mapping: Mapping }) => {
      abort.current = new AbortController();
      setCancelled(false);
      setProgress({ sent: 0, total: file.size });
      return importLeads(file, mapping, abort.current.signal, (sent, total) => setProgress({ sent, total }));
    },
    onSuccess: (job) => onStarted(job.id),
    onSettled: () => setProgress(undefined),
  });
  const cancel = (): void => {
    setCancelled(true);
    abort.current?.abort();
  };
  useEffect(() => {
    if (!send.isPending) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [send.isPending]);
  useEffect(() => () => abort.current?.abort(), []);
  return { send, progress, cancel, cancelled };
}
