import { api, body, type Schemas } from '@/lib/api/client';

export type Reward = Schemas['Reward'];
export type RewardFields = Schemas['RewardFields'];
export type Redemption = Schemas['Redemption'];
export type RedemptionStatus = Schemas['RedemptionStatus'];

export async function listRewards(): Promise<Reward[]> {
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

export async function listRedemptions(filter: { user_id?: number; status?: RedemptionStatus }): Promise<Redemption[]> {
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
