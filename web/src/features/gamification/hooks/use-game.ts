import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSignedIn } from '@/lib/session/use-session';
import { listAwards } from '../api/awards';
import { listChallenges, listStandings } from '../api/challenges';
import { getLeaderboard, type BoardFilter } from '../api/leaderboard';
import { getMyProfile, getProfile, listEntries } from '../api/profile';
import { listRedemptions, listRewards, type RedemptionStatus } from '../api/rewards';
import { getSettings, listBadges } from '../api/settings';
import { listTeamNames } from '../api/teams';

export const MY_GAME = ['game', 'me'] as const;
export const REWARDS = ['game', 'me', 'rewards'] as const;
export const CHALLENGES = ['game', 'challenges'] as const;
export const SETTINGS = ['game', 'settings'] as const;
export const BADGES = ['game', 'badges'] as const;

export function useMyProfile() {
  return useQuery({ queryKey: [...MY_GAME, 'profile'], queryFn: getMyProfile });
}

export function useProfile(userId: number) {
  return useQuery({ queryKey: ['game', 'person', userId, 'profile'], queryFn: () => getProfile(userId) });
}

/** A person's entries, the latest first. They stand beside whichever profile they belong to, so that news refresh both. */
export function useEntries(userId: number) {
  const own = useSignedIn().user.id === userId;
  return useInfiniteQuery({
    queryKey: own ? [...MY_GAME, 'entries'] : ['game', 'person', userId, 'entries'],
    queryFn: ({ pageParam }) => listEntries(userId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

export function useLeaderboard(filter: BoardFilter) {
  return useInfiniteQuery({
    queryKey: ['game', 'leaderboard', filter],
    queryFn: ({ pageParam }) => getLeaderboard(filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useTeamNames() {
  return useQuery({ queryKey: ['agents', 'team-names'], queryFn: listTeamNames });
}

export function useChallenges() {
  return useQuery({ queryKey: CHALLENGES, queryFn: listChallenges });
}

export function useStandings(id: number) {
  return useQuery({ queryKey: [...CHALLENGES, id, 'standings'], queryFn: () => listStandings(id) });
}

export function useRewards() {
  return useQuery({ queryKey: [...REWARDS, 'list'], queryFn: listRewards });
}

export function useRedemptions(filter: { user_id?: number; status?: RedemptionStatus }) {
  return useQuery({ queryKey: [...REWARDS, 'redemptions', filter], queryFn: () => listRedemptions(filter) });
}

export function useGameSettings() {
  return useQuery({ queryKey: SETTINGS, queryFn: getSettings });
}

export function useBadges() {
  return useQuery({ queryKey: BADGES, queryFn: listBadges });
}

export function useAwards(userId: number) {
  return useQuery({ queryKey: ['game', 'person', userId, 'awards'], queryFn: () => listAwards(userId) });
}
