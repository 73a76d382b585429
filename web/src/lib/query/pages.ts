import { infiniteQueryOptions, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { useMemo } from 'react';

type Page<T> = { items: T[]; next_cursor?: string | null };

/** A list of the server, page by page as one scrolls or asks for more. */
export function pagesQuery<P extends Page<unknown>, const K extends QueryKey>(
  queryKey: K,
  list: (cursor: string | undefined, signal: AbortSignal) => Promise<P>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => list(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: P) => page.next_cursor ?? undefined,
  });
}

/** What is on the pages that are there, the same list as long as they are the same. */
export function useRows<T>(pages: InfiniteData<Page<T>, unknown> | undefined): T[] {
  return useMemo(() => pages?.pages.flatMap((page) => page.items) ?? [], [pages]);
}
