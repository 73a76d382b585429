import { useQuery } from '@tanstack/react-query';
import { useSignedIn } from '@/lib/session/use-session';
import { getActiveThresholds } from '../api/get-active-thresholds';
import { getAgentCounts } from '../api/get-agent-counts';
import { getLeadConversion } from '../api/get-lead-conversion';
import { getLeadStats } from '../api/get-lead-stats';
import { getLeadTrend } from '../api/get-lead-trend';
import { getScoringSummary } from '../api/get-scoring-summary';
import { listAssignedLeads } from '../api/list-assigned-leads';

export const TREND_DAYS = 30;

export function useLeadStats() {
  return useQuery({ queryKey: ['insights', 'stats'], queryFn: ({ signal }) => getLeadStats(signal) });
}

export function useScoringSummary() {
  return useQuery({ queryKey: ['scoring', 'summary'], queryFn: ({ signal }) => getScoringSummary(signal) });
}

export function useThresholds() {
  return useQuery({ queryKey: ['scoring', 'thresholds'], queryFn: ({ signal }) => getActiveThresholds(signal) });
}

export function useLeadTrend() {
  return useQuery({
    queryKey: ['insights', 'trend', TREND_DAYS],
    queryFn: ({ signal }) => getLeadTrend(TREND_DAYS, signal),
  });
}

export function useLeadConversion() {
  return useQuery({ queryKey: ['insights', 'conversion'], queryFn: ({ signal }) => getLeadConversion(signal) });
}

export function useAgentCounts() {
  return useQuery({ queryKey: ['agents', 'counts'], queryFn: ({ signal }) => getAgentCounts(signal) });
}

/** The leads of the person who is signed in. */
export function useOwnLeads() {
  const userId = useSignedIn().user.id ?? 0;
  return useQuery({
    queryKey: ['leads', 'assigned-to', userId],
    queryFn: ({ signal }) => listAssignedLeads(userId, signal),
  });
}
