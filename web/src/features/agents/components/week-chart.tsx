'use client';

import '@mantine/charts/styles.layer.css';

import { BarChart } from '@mantine/charts';
import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { QueryView } from '@/components/states/query-view';
import { AGENT_STATES, STATE_COLOR } from '@/entities/agent/model/agent-state';
import { formatDuration, formatNumber } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { dailyTimesQuery } from '../api/history';

const SHOWN = AGENT_STATES.filter((state) => state !== 'offline');
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric' });
const SECONDS = 3_600;

/** Hours in each state, day by day. */
export function WeekChart({ agentId, height }: { agentId: number; height: number }) {
  const query = useQuery(dailyTimesQuery(agentId));
  return (
    <QueryView query={query} skeleton={<Skeleton height={height} />}>
      {(days) => (
        <div>
          <div aria-hidden>
            <BarChart
              h={height}
              type="stacked"
              dataKey="day"
              data={days.map((day) => ({
                day: weekday.format(new Date(day.from)),
                ...Object.fromEntries(SHOWN.map((state) => [state, (day.seconds[state] ?? 0) / SECONDS])),
              }))}
              series={SHOWN.map((state) => ({
                name: state,
                label: m.agents.state[state],
                color: `${STATE_COLOR[state]}.6`,
              }))}
              unit=" h"
              valueFormatter={formatNumber}
              maxBarWidth={36}
              withXAxis
            />
          </div>
          <VisuallyHidden>
            <table>
              <caption>{m.agentsPages.agent.timeInState}</caption>
              <thead>
                <tr>
                  <th scope="col">{m.agentsPages.agent.day}</th>
                  {SHOWN.map((state) => (
                    <th key={state} scope="col">
                      {m.agents.state[state]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {days.map((day) => (
                  <tr key={day.from}>
                    <th scope="row">{weekday.format(new Date(day.from))}</th>
                    {SHOWN.map((state) => (
                      <td key={state}>{formatDuration(day.seconds[state] ?? 0)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </VisuallyHidden>
        </div>
      )}
    </QueryView>
  );
}
