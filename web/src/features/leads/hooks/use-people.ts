import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { findPeople, peopleOf } from '../api/people';

/** Names change seldom. */
const A_WHILE = 5 * 60_000;

/** Looks names up by user id. The answer is undefined for people who have left, and until it is known. */
export function usePeopleNames(ids: (number | null | undefined)[]) {
  const asked = [...new Set(ids.filter((id) => id != null))].sort((one, other) => one - other).slice(0, 200);
  const { data, isPending } = useQuery({
    queryKey: ['members', 'names', asked],
    queryFn: ({ signal }) => peopleOf(asked, signal),
    enabled: asked.length > 0,
    staleTime: A_WHILE,
    placeholderData: keepPreviousData,
    select: (people) => new Map(people.map((person) => [person.id, person.name])),
  });
  return { nameOf: (id: number): string | undefined => data?.get(id) || undefined, loading: isPending };
}

export function usePeopleSearch(text: string, enabled: boolean) {
  return useQuery({
    queryKey: ['members', 'search', text],
    queryFn: ({ signal }) => findPeople(text, signal),
    enabled,
    staleTime: A_WHILE,
    placeholderData: keepPreviousData,
  });
}
