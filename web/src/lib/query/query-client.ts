import { MutationCache, QueryClient } from '@tanstack/react-query';
import { asProblem } from '@/lib/api/problem';
import { showProblem } from './show-problem';

/** Live events say when data is old; the half minute only saves work while one moves between pages. */
const FRESH = 30_000;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (mutation.meta?.shownBy !== 'form') showProblem(asProblem(error));
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: FRESH,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, error) => asProblem(error).passing && failures < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
