import {
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs';
import { AGENT_STATES } from '@/entities/agent/model/agent-state';
import { FLOOR_SORTS, type FloorFilter } from '../model/floor';

const PARAMETERS = {
  state: parseAsArrayOf(parseAsStringLiteral(AGENT_STATES)).withDefault([]),
  over: parseAsBoolean.withDefault(false),
  team: parseAsArrayOf(parseAsInteger).withDefault([]),
  skill: parseAsString,
  q: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(FLOOR_SORTS).withDefault('attention'),
  view: parseAsStringLiteral(['cards', 'table']).withDefault('cards'),
  wall: parseAsInteger.withDefault(0),
  agent: parseAsInteger,
};

/** What is shown of the floor, kept in the address. */
export function useFloorFilter() {
  const [values, setValues] = useQueryStates(PARAMETERS, { history: 'replace' });
  const filter: FloorFilter = {
    states: values.state,
    over: values.over,
    teams: values.team,
    skill: values.skill,
    q: values.q,
  };
  const clear = (): void => void setValues({ state: null, over: null, team: null, skill: null, q: null });
  return { values, filter, setValues, clear };
}

export type FloorView = ReturnType<typeof useFloorFilter>;
