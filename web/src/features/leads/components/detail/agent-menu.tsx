'use client';

import { Avatar, Button, Menu, ScrollArea, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconChevronDown, IconUser, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Lead } from '@/entities/lead/model/lead';
import { peopleSearchQuery } from '@/entities/person/api/list-people';
import { usePeople } from '@/entities/person/api/use-people';
import * as m from '@/lib/messages/messages';
import { useMay, useSignedIn } from '@/lib/session/use-session';
import { useChangeLead } from '../../hooks/use-change-lead';

const texts = m.leadsDetail.agent;

/** Who works the lead: take it, give it to somebody, let go of it. Agents may only take one that nobody has. */
export function AgentMenu({ lead }: { lead: Lead }) {
  const [opened, { toggle, close }] = useDisclosure();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const { user } = useSignedIn();
  const mayTake = useMay('agent');
  const mayAssign = useMay('supervisor');
  const change = useChangeLead(lead.id);
  const known = usePeople([lead.assigned_agent_id]).get(lead.assigned_agent_id ?? 0);
  const people = useQuery({ ...peopleSearchQuery(asked), enabled: opened && mayAssign });

  const agent = lead.assigned_agent_id;
  const name = agent === null ? texts.none : known === undefined ? '…' : (known ?? texts.former);
  const free = agent === null;
  const assign = (assigned_agent_id: number | null): void => {
    close();
    setText('');
    change.mutate({ patch: { assigned_agent_id }, base: lead });
  };
  const found = (people.data ?? []).filter((person) => person.id !== agent && person.name);

  return (
    <Menu
      opened={opened}
      onChange={(open) => open !== opened && toggle()}
      position="bottom-start"
      width={260}
      withinPortal
    >
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          fw={500}
          disabled={!mayTake}
          loading={change.isPending}
          leftSection={
            free ? <IconUserOff size={14} aria-hidden /> : <Avatar name={name} size={18} color="initials" aria-hidden />
          }
          rightSection={mayTake && <IconChevronDown size={14} aria-hidden />}
          aria-label={texts.label(name)}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {agent !== user.id && (free || mayAssign) && (
          <Menu.Item leftSection={<IconUser size={16} aria-hidden />} onClick={() => assign(user.id)}>
            {texts.toMe}
          </Menu.Item>
        )}
        {!free && mayAssign && (
          <Menu.Item leftSection={<IconUserOff size={16} aria-hidden />} onClick={() => assign(null)}>
            {texts.unassign}
          </Menu.Item>
        )}
        {mayAssign ? (
          <>
            <Menu.Divider />
            <TextInput
              size="xs"
              m={4}
              aria-label={texts.find}
              placeholder={texts.find}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => event.key !== 'Escape' && event.key !== 'ArrowDown' && event.stopPropagation()}
            />
            <ScrollArea.Autosize mah={220} type="auto">
              {found.map((person) => (
                <Menu.Item
                  key={person.id}
                  leftSection={<Avatar name={person.name} size={20} color="initials" aria-hidden />}
                  onClick={() => assign(person.id)}
                >
                  {person.name}
                </Menu.Item>
              ))}
              {people.data && found.length === 0 && (
                <Text size="sm" c="dimmed" px="sm" py={6}>
                  {texts.nobody}
                </Text>
              )}
            </ScrollArea.Autosize>
          </>
        ) : (
          !free && (
            <Text size="sm" c="dimmed" p="sm">
              {texts.onlyFree}
            </Text>
          )
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
