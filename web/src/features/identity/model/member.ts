import { personName } from '@/lib/format/format';
import type { Role } from '@/lib/session/session-store';
import type { Member } from '../api/members';

/** Least first; each may do everything the ones before it may. */
export const ROLES: Role[] = ['viewer', 'agent', 'supervisor', 'admin'];

export const memberName = (member: Member): string => personName(member) || member.email;
