import { useOperator } from '@/lib/session/use-operator';
import { includesRole, useSignedIn } from '@/lib/session/use-session';
import type { Destination } from './navigation';

/** Tells which destinations are for the person, in the tenant they are in. */
export function useIsForMe(): (destination: Destination) => boolean {
  const role = useSignedIn().tenant?.role;
  const operator = useOperator() === true;
  return (destination) => includesRole(role, destination.role) && (operator || !destination.operator);
}
