import type { ReactNode } from 'react';
import type { Role } from '@/lib/session/session-store';
import { useMay } from '@/lib/session/use-session';
import { Forbidden } from './problem-state';

/** A page for a role and those above it. */
export function RequireRole({ role, children }: { role: Role; children: ReactNode }) {
  return useMay(role) ? children : <Forbidden />;
}
