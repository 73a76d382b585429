import { asProblem } from '@/lib/api/problem';
import { planShift, type ShiftRequest } from './shifts';

/** Plans one after the other; those for which there is no room are counted, any other refusal ends it. */
export async function planAll(
  agentId: number,
  shifts: ShiftRequest[],
): Promise<{ planned: number; overlapping: number }> {
  let planned = 0;
  let overlapping = 0;
  for (const shift of shifts) {
    try {
      await planShift(agentId, shift);
      planned += 1;
    } catch (error) {
      if (asProblem(error).code !== 'shift_overlaps') throw error;
      overlapping += 1;
    }
  }
  return { planned, overlapping };
}
