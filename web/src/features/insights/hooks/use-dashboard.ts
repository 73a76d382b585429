import { useQuery } from '@tanstack/react-query';
import { activeModelQuery } from '@/entities/score/api/score-api';
import { useSignedIn } from '@/lib/session/use-session';
import { assignedLeadsQuery } from '../api/list-assigned-leads';

/** Where the categories begin under the active scoring model. */
export function useThresholds() {
  return useQuery({ ...activeModelQuery, select: (active) => active.model.thresholds });
}

/** The leads of the person who is signed in. */
export function useOwnLeads() {
  return useQuery(assignedLeadsQuery(useSignedIn().user.id ?? 0));
}
