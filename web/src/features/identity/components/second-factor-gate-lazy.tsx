'use client';

import dynamic from 'next/dynamic';

/** Few ever see it, so nobody else fetches it. */
export const SecondFactorGate = dynamic(() => import('./second-factor-gate').then((file) => file.SecondFactorGate), {
  ssr: false,
});
