import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRows } from '@/lib/query/pages';
import { agentListQuery } from '../api/agents';
import type { AgentFilter } from '../model/agent-filter';

export function useAgentList(filter: AgentFilter) {
  const query = useInfiniteQuery({ ...agentListQuery(filter), placeholderData: keepPreviousData });
  return { query, rows: useRows(query.data) };
}
