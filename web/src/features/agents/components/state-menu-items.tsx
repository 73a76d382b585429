import { Menu, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { AgentState } from '@/entities/agent/model/agent-state';
import * as m from '@/lib/messages/messages';
import type { BreakReason } from '../api/break-reasons';
import { CALL_STATES, CHOSEN_STATES } from '../model/chosen-states';
import { StateDot } from './state-badge';

type Props = {
  current?: AgentState;
  currentReason?: string | null;
  reasons: BreakReason[] | undefined;
  onChoose: (state: AgentState, reason?: string) => void;
};

/** All states one can choose, breaks by their reasons. */
export function StateMenuItems({ current, currentReason, reasons, onChoose }: Props) {
  const item = (state: AgentState) => (
    <Menu.Item
      key={state}
      leftSection={<StateDot state={state} />}
      rightSection={current === state && <IconCheck size={14} aria-hidden />}
      aria-current={current === state || undefined}
      onClick={() => current !== state && onChoose(state)}
    >
      {m.agents.state[state]}
    </Menu.Item>
  );
  const active = reasons?.filter((reason) => reason.active) ?? [];
  return (
    <>
      {CHOSEN_STATES.map(item)}
      <Menu.Divider />
      <Menu.Label>{m.agents.breaks}</Menu.Label>
      {active.map(({ id, name, limit_minutes: limit }) => {
        const chosen = current === 'on_break' && currentReason === name;
        return (
          <Menu.Item
            key={id}
            leftSection={<StateDot state="on_break" />}
            rightSection={
              chosen ? (
                <IconCheck size={14} aria-hidden />
              ) : (
                <Text span size="xs" c="dimmed">
                  {limit == null ? m.agents.noLimit : m.agents.limit(limit)}
                </Text>
              )
            }
            aria-current={chosen || undefined}
            onClick={() => !chosen && onChoose('on_break', name)}
          >
            {name}
          </Menu.Item>
        );
      })}
      {reasons !== undefined && active.length === 0 && (
        <Text size="xs" c="dimmed" px="sm" py={6}>
          {m.agents.noReasons}
        </Text>
      )}
      <Menu.Divider />
      <Menu.Label>{m.agents.callsElsewhere}</Menu.Label>
      {CALL_STATES.map(item)}
    </>
  );
}
