import { useQuery } from '@tanstack/react-query';
import { nextCallsQuery } from '@/entities/lead/api/next-calls';
import { useMay } from '@/lib/session/use-session';
import { useNeighbours } from './use-neighbours';

/** The lead after this one: in the list it was opened from, else the next one to call. */
export function useNextLead(id: number): number | undefined {
  const neighbours = useNeighbours(id);
  const works = useMay('agent');
  const { data: calls } = useQuery({ ...nextCallsQuery, enabled: works && neighbours?.next === undefined });
  return neighbours?.next ?? calls?.find((call) => call.lead_id !== id)?.lead_id;
}
