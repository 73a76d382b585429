import { describe, expect, it } from 'vitest';
import type { FloorAgent } from '../api/wallboard';
import { countStates, inScope, inState, isOver, sortFloor, teamsOf, type FloorFilter } from './floor';
import { patchWallboard, readAvailability } from './wallboard-patch';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();
const LIMITS = new Map([['Lunch', 30]]);
const ANY: FloorFilter = { states: [], over: false, teams: [], skill: null, q: '' };

function agent(agent_id: number, changes: Partial<FloorAgent> = {}): FloorAgent {
  return {
    agent_id,
    user_id: agent_id,
    name: `Agent ${agent_id}`,
    team_id: null,
    team: null,
    skills: [],
    state: 'available',
    break_reason: null,
    break_limit_minutes: null,
    since: ago(1),
    seconds_in_state: 60,
    over_limit: false,
    is_accepting_leads: true,
    current_calls: 0,
    max_concurrent_calls: 2,
    load: 0,
    calls_today: 0,
    ...changes,
  };
}

describe('the floor', () => {
  const lunch = agent(1, { state: 'on_break', break_reason: 'Lunch', since: ago(31) });
  const short = agent(2, { state: 'on_break', break_reason: 'Lunch', since: ago(29) });
  const endless = agent(3, { state: 'on_break', break_reason: 'Technical issue', since: ago(300) });
  const free = agent(4, { team_id: 7, team: 'Inbound', skills: [{ name: 'german', level: 3 }] });

  it('marks a break longer than its reason allows, and none without a limit', () => {
    expect([lunch, short, endless, free].map((one) => isOver(one, LIMITS, NOW))).toEqual([true, false, false, false]);
  });

  it('shows breaks too long first, then states, then who is longest in it', () => {
    expect(sortFloor([short, free, endless, lunch], 'attention', LIMITS, NOW)).toEqual([lunch, free, endless, short]);
  });

  it('counts within team, skill and name, and leaves the states aside', () => {
    const filter = { ...ANY, teams: [7], states: ['on_break' as const] };
    expect(countStates(inScope([lunch, free], filter)).available).toBe(1);
    expect(inScope([lunch, free], { ...ANY, teams: [0] })).toEqual([lunch]);
    expect(inScope([lunch, free], { ...ANY, skill: 'german' })).toEqual([free]);
    expect(inState([lunch, short, free], { ...ANY, over: true }, LIMITS, NOW)).toEqual([lunch]);
  });

  it('lists those of no team last', () => {
    expect(teamsOf([lunch, free], 'No team').map((team) => team.label)).toEqual(['Inbound', 'No team']);
  });
});

describe('a live change', () => {
  const event = {
    type: 'agent.availability',
    at: ago(0),
    data: { agent_id: 1, user_id: 1, state: 'busy', break_reason: null, since: ago(0), current_calls: 1 },
  };

  it('changes only whom it is about', () => {
    const agents = [agent(1), agent(2)];
    const told = readAvailability(event);
    const { board, strangers } = patchWallboard({ at: ago(1), agents }, told ? [told] : []);
    expect(board.agents[0]).toMatchObject({ state: 'busy', since: ago(0), current_calls: 1 });
    expect(board.agents[1]).toBe(agents[1]);
    expect(strangers).toBe(false);
  });

  it('says when it is about an agent the board does not know', () => {
    const told = readAvailability(event);
    expect(patchWallboard({ at: ago(1), agents: [] }, told ? [told] : []).strangers).toBe(true);
  });

  it('is not read from what tells too little', () => {
    expect(readAvailability({ ...event, data: { agent_id: 1 } })).toBeUndefined();
  });
});
