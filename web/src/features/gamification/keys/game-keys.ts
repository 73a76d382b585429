import { keyRoot } from '@/lib/query/key-root';
import type { BoardFilter, RedemptionFilter } from '../model/game-filters';

const all = keyRoot('game');
const mine = [...all, 'me'] as const;
const rewards = [...mine, 'rewards'] as const;
const challenges = [...all, 'challenges'] as const;
const people = [...all, 'person'] as const;
const leaderboards = [...all, 'leaderboard'] as const;

export const gameKeys = {
  all,
  /** What the viewer's own points and badges change, the rewards they can buy included. */
  mine,
  myProfile: [...mine, 'profile'] as const,
  myEntries: [...mine, 'entries'] as const,
  rewards,
  rewardList: [...rewards, 'list'] as const,
  redemptions: (filter: RedemptionFilter) => [...rewards, 'redemptions', filter] as const,
  challenges,
  challengeList: [...challenges, 'list'] as const,
  standings: (id: number) => [...challenges, 'standings', id] as const,
  leaderboards,
  leaderboard: (filter: BoardFilter) => [...leaderboards, filter] as const,
  people,
  profile: (userId: number) => [...people, userId, 'profile'] as const,
  entries: (userId: number) => [...people, userId, 'entries'] as const,
  awards: (userId: number) => [...people, userId, 'awards'] as const,
  settings: [...all, 'settings'] as const,
  badges: [...all, 'badges'] as const,
};
