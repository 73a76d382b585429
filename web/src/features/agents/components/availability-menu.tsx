'use client';

import { Menu, Switch } from '@mantine/core';
import { cloneElement, type ReactElement, type RefAttributes } from 'react';
import { useHandover } from '@/components/lazy/use-handover';
import * as m from '@/lib/messages/messages';
import type { BreakReason } from '../api/break-reasons';
import type { Availability, AvailabilityRequest } from '../api/own-availability';
import { StateMenuItems } from './state-menu-items';

type Props = {
  button: ReactElement<RefAttributes<HTMLButtonElement>>;
  opened: boolean;
  onToggle: () => void;
  onClose: () => void;
  own: Availability;
  reasons: BreakReason[] | undefined;
  onSet: (request: AvailabilityRequest) => void;
};

/** The states one can choose, at the button that says the present one. */
export function AvailabilityMenu({ button, opened, onToggle, onClose, own, reasons, onSet }: Props) {
  const [target, ready] = useHandover();
  const { status, break_reason: reason, is_accepting_leads: accepts } = own;
  return (
    <Menu
      opened={opened && ready}
      onChange={onToggle}
      onClose={onClose}
      position="bottom-end"
      width={264}
      withinPortal
      returnFocus
    >
      <Menu.Target>{cloneElement(button, { ref: target })}</Menu.Target>
      <Menu.Dropdown>
        <StateMenuItems
          current={status}
          currentReason={reason}
          reasons={reasons}
          onChoose={(state, chosen) => onSet({ status: state, break_reason: chosen ?? null })}
        />
        <Menu.Divider />
        <Switch
          m="xs"
          label={m.agents.acceptsLeads}
          checked={accepts}
          onChange={(event) => onSet({ status, break_reason: reason, is_accepting_leads: event.currentTarget.checked })}
        />
      </Menu.Dropdown>
    </Menu>
  );
}
