import type { Schemas } from '@/lib/api/client';

export type Period = Schemas['Period'];
export type BoardFilter = { period: Period; team?: number };
export type RedemptionStatus = Schemas['RedemptionStatus'];
export type RedemptionFilter = { user_id?: number; status?: RedemptionStatus };
