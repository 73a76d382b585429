import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getOwnAvailability, sendHeartbeat, setOwnAvailability } from '../api/own-availability';

export const OWN_AVAILABILITY = ['agents', 'own-availability'] as const;
const HEARTBEAT = 30_000;

export function useOwnAvailability() {
  return useQuery({ queryKey: OWN_AVAILABILITY, queryFn: getOwnAvailability });
}

export function useSetOwnAvailability() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: setOwnAvailability,
    onSuccess: (availability) => {
      queryClient.setQueryData(OWN_AVAILABILITY, availability);
      void queryClient.invalidateQueries({ queryKey: ['agents'] });
    },
  });
}

/** While the page is open and the agent is not offline, says so to the server. */
export function useHeartbeat(present: boolean): void {
  useEffect(() => {
    if (!present) return undefined;
    const beat = (): void => void sendHeartbeat().catch(() => undefined); // the live indicator tells of lost connections
    beat();
    const timer = setInterval(beat, HEARTBEAT);
    return () => clearInterval(timer);
  }, [present]);
}
