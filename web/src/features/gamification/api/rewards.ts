import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { gameKeys } from '../keys/game-keys';
import type { RedemptionFilter } from '../model/game-filters';

export type Reward = Schemas['Reward'];
export type RewardFields = Schemas['RewardFields'];
export type Redemption = Schemas['Redemption'];

async function listRewards(): Promise<Reward[]> {
  return (await body(api.GET('/api/v1/gamification/rewards', { params: { query: { limit: 500 } } }))).items;
}

export function createReward(fields: RewardFields): Promise<Reward> {
  return body(api.POST('/api/v1/gamification/rewards', { body: fields }));
}

export function changeReward({ id, version }: Reward, fields: RewardFields): Promise<Reward> {
  return body(
    api.PATCH('/api/v1/gamification/rewards/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: fields,
    }),
  );
}

export async function removeReward(id: number): Promise<void> {
  await api.DELETE('/api/v1/gamification/rewards/{id}', { params: { path: { id } } });
}

export function redeem(id: number): Promise<Redemption> {
  return body(api.POST('/api/v1/gamification/rewards/{id}/redeem', { params: { path: { id } } }));
}

async function listRedemptions(filter: RedemptionFilter): Promise<Redemption[]> {
  return (await body(api.GET('/api/v1/gamification/redemptions', { params: { query: { limit: 100, ...filter } } })))
    .items;
}

export function decide(id: number, decision: 'grant' | 'decline'): Promise<Redemption> {
  return body(
    api.POST('/api/v1/gamification/redemptions/{id}/decide', { params: { path: { id } }, body: { decision } }),
  );
}

export function cancelRedemption(id: number): Promise<Redemption> {
  return body(api.POST('/api/v1/gamification/redemptions/{id}/cancel', { params: { path: { id } } }));
}

export const rewardsQuery = queryOptions({ queryKey: gameKeys.rewardList, queryFn: listRewards });

export function redemptionsQuery(filter: RedemptionFilter) {
  return queryOptions({ queryKey: gameKeys.redemptions(filter), queryFn: () => listRedemptions(filter) });
}
