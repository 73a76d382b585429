import { AGENT_STATES, type AgentState } from '@/entities/agent/model/agent-state';
import type { BreakReason } from '../api/break-reasons';
import type { FloorAgent } from '../api/wallboard';
import { secondsSince } from './server-clock';

export const FLOOR_SORTS = ['attention', 'longest', 'name', 'calls'] as const;
export type FloorSort = (typeof FLOOR_SORTS)[number];

export const NO_TEAM = 0;

/** @property teams ids, NO_TEAM for agents without one */
export type FloorFilter = { states: AgentState[]; over: boolean; teams: number[]; skill: string | null; q: string };

/** Minutes a break may take, by the name of its reason. */
export type Limits = ReadonlyMap<string, number>;

export function limitsOf(reasons: BreakReason[] | undefined): Limits {
  return new Map((reasons ?? []).flatMap(({ name, limit_minutes: limit }) => (limit == null ? [] : [[name, limit]])));
}

/** Of the reason as it is now; of one that was removed during the break, as the board told it. */
export function limitOf(
  agent: Pick<FloorAgent, 'state' | 'break_reason' | 'break_limit_minutes'>,
  limits: Limits,
): number | undefined {
  if (agent.state !== 'on_break' || !agent.break_reason) return undefined;
  return limits.get(agent.break_reason) ?? agent.break_limit_minutes ?? undefined;
}

/** By the seconds that pass here, so that a break is marked the moment it gets too long. */
export function isOver(agent: FloorAgent, limits: Limits, now: number): boolean {
  const limit = limitOf(agent, limits);
  return limit === undefined ? false : secondsSince(agent.since, now) > limit * 60;
}

/** Those of the chosen teams, skill and name, in whatever state: what the counts count. */
export function inScope(agents: FloorAgent[], filter: FloorFilter): FloorAgent[] {
  const q = filter.q.trim().toLowerCase();
  return agents.filter(
    (agent) =>
      (filter.teams.length === 0 || filter.teams.includes(agent.team_id ?? NO_TEAM)) &&
      (!filter.skill || agent.skills.some((skill) => skill.name === filter.skill)) &&
      (!q || (agent.name ?? '').toLowerCase().includes(q)),
  );
}

export function inState(agents: FloorAgent[], filter: FloorFilter, limits: Limits, now: number): FloorAgent[] {
  if (filter.states.length === 0 && !filter.over) return agents;
  return agents.filter((agent) => filter.states.includes(agent.state) || (filter.over && isOver(agent, limits, now)));
}

export function countStates(agents: FloorAgent[]): Record<AgentState, number> {
  const counts = Object.fromEntries(AGENT_STATES.map((state) => [state, 0])) as Record<AgentState, number>;
  agents.forEach((agent) => (counts[agent.state] += 1));
  return counts;
}

/** Who a supervisor looks at first: breaks too long, then in the order of states, the longest first. */
export function sortFloor(agents: FloorAgent[], sort: FloorSort, limits: Limits, now: number): FloorAgent[] {
  const over = new Set(sort === 'attention' ? agents.filter((agent) => isOver(agent, limits, now)) : []);
  const compare: Record<FloorSort, (one: FloorAgent, other: FloorAgent) => number> = {
    attention: (one, other) =>
      Number(over.has(other)) - Number(over.has(one)) || rank(one) - rank(other) || byTime(one, other),
    longest: byTime,
    name: byName,
    calls: (one, other) => other.calls_today - one.calls_today || byName(one, other),
  };
  return [...agents].sort((one, other) => compare[sort](one, other) || one.agent_id - other.agent_id);
}

const rank = (agent: FloorAgent): number => AGENT_STATES.indexOf(agent.state);
const byTime = (one: FloorAgent, other: FloorAgent): number => one.since.localeCompare(other.since);
const byName = (one: FloorAgent, other: FloorAgent): number => (one.name ?? '').localeCompare(other.name ?? '');

export function skillsOf(agents: FloorAgent[]): string[] {
  return [...new Set(agents.flatMap((agent) => agent.skills.map((skill) => skill.name)))].sort((one, other) =>
    one.localeCompare(other),
  );
}

/** The agents' teams by id; those of no team are under NO_TEAM. */
export function teamsOf(agents: FloorAgent[], noTeam: string): { value: string; label: string }[] {
  const teams = new Map(agents.map((agent) => [agent.team_id ?? NO_TEAM, agent.team ?? noTeam]));
  return [...teams]
    .map(([id, name]) => ({ value: String(id), label: name }))
    .sort(
      (one, other) => Number(one.value === '0') - Number(other.value === '0') || one.label.localeCompare(other.label),
    );
}
