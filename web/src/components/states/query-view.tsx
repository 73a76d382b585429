import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '@/lib/api/problem';
import { ProblemState } from './problem-state';
import { RecoveringState } from './recovering-state';

type Props<T> = {
  query: UseQueryResult<T>;
  /** Of the shape of what comes, so that nothing jumps. */
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
};

/** A query in each of its states. Old data stays on the page while it is fetched again, and when that fails. */
export function QueryView<T>({ query, skeleton, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ProblemState problem={asProblem(query.error)} retry={() => void query.refetch()} />;
  if (query.failureReason && asProblem(query.failureReason).recovering) return <RecoveringState />;
  return skeleton;
}
