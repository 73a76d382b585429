import { useQuery } from '@tanstack/react-query';
import { listPeople } from '../api/list-people';

/** The names of the tenant's members by their user id; those the server does not tell are left out. */
export function usePeople(ids: (number | null)[]): Map<number, string> {
  const asked = [...new Set(ids.filter((id) => id !== null))].sort((one, other) => one - other);
  const people = useQuery({
    queryKey: ['members', 'names', asked],
    queryFn: ({ signal }) => listPeople(asked, signal),
    enabled: asked.length > 0,
  });
  return people.data ?? new Map<number, string>();
}
