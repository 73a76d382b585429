import { MutationCache, notifyManager, QueryClient } from '@tanstack/react-query';
import { asProblem } from '@/lib/api/problem';
import { showProblem } from './show-problem';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 10_000;

/** Whoever looks at a page gets it once the server has recovered, without doing anything. */
export function triesAgain(failures: number, error: unknown): boolean {
  const problem = asProblem(error);
  return problem.recovering || (problem.passing && failures < 2);
}

/** As the server asks for; longer each time where it does not. */
export function pauseBefore(failures: number, error: unknown): number {
  const asked = (asProblem(error).retryAfter ?? 0) * 1_000;
  return Math.min(Math.max(asked, FIRST_PAUSE * 2 ** failures), LONGEST_PAUSE);
}

// A button is busy before the next press arrives, however many the browser has waiting: nothing is sent twice.
notifyManager.setScheduler(queueMicrotask);

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
        retry: triesAgain,
        retryDelay: pauseBefore,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
