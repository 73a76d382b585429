import * as z from 'zod/mini';
import * as m from '@/lib/messages/messages';
import type { Agent, AgentPatch } from '../api/agents';

const LONGEST_SKILL = 64;
const MOST_CALLS = 20;

export const agentSchema = z.object({
  user_id: z.nullable(z.number()),
  team_id: z.nullable(z.string()),
  skills: z.array(
    z.object({
      name: z
        .string()
        .check(
          z.trim(),
          z.minLength(1, m.agentsPages.form.skillMissing),
          z.maxLength(LONGEST_SKILL, m.agentsPages.form.skillLong),
        ),
      level: z.number(),
    }),
  ),
  max_concurrent_calls: z
    .number(m.agentsPages.form.calls)
    .check(z.gte(1, m.agentsPages.form.calls), z.lte(MOST_CALLS, m.agentsPages.form.calls)),
  active: z.boolean(),
  time_zone: z.nullable(z.string()),
});
export type AgentValues = z.infer<typeof agentSchema>;

/** @param agent undefined for a new one */
export function agentValues(agent: Agent | undefined): AgentValues {
  return {
    user_id: agent?.user_id ?? null,
    team_id: agent?.team_id == null ? null : String(agent.team_id),
    skills: agent?.skills.map(({ name, level }) => ({ name, level })) ?? [],
    max_concurrent_calls: agent?.max_concurrent_calls ?? 1,
    active: agent?.status !== 'inactive',
    time_zone: agent?.time_zone ?? null,
  };
}

export function patchOf({ team_id, skills, max_concurrent_calls, active, time_zone }: AgentValues): AgentPatch {
  return {
    team_id: team_id === null ? null : Number(team_id),
    skills: skills.map(({ name, level }) => ({ name: name.trim(), level })),
    max_concurrent_calls,
    status: active ? 'active' : 'inactive',
    time_zone,
  };
}
