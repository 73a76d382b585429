import { useState } from 'react';
import type { Problem } from '@/lib/api/problem';
import { useCountdown } from '@/lib/time/use-countdown';

/** What is shown over a form, and for how long it is to be left alone after too many attempts. */
export function useFormProblem() {
  const [shown, setShown] = useState<{ problem: Problem; until?: number }>();
  const wait = useCountdown(shown?.until);
  const show = (problem: Problem | undefined): void =>
    setShown(
      problem && {
        problem,
        until: problem.retryAfter === undefined ? undefined : Date.now() + problem.retryAfter * 1000,
      },
    );
  return { problem: shown?.problem, wait, show };
}
