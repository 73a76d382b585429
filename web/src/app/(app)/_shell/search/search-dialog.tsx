'use client';

import { Combobox, Modal, ScrollArea, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconSearch, IconUser } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { leadHref } from '@/entities/lead/model/lead-link';
import { peopleSearchQuery } from '@/entities/person/api/list-people';
import { leadSearchQuery } from '@/features/leads/api/list-leads';
import { LeadFound } from '@/features/leads/components/lead-found';
import * as m from '@/lib/messages/messages';
import { match } from './matching';
import { takeTyped } from './typed-ahead';
import { useActionCommands, usePageCommands, type Command } from './use-commands';

type Found = { value: string; content: ReactNode; run: () => void };
type Group = { label: string; found: Found[] };

/** So many people at most; who looks for one goes on typing. */
const PEOPLE = 4;

export function SearchDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState(takeTyped);
  const hasty = useRef(false);
  const [moved, setMoved] = useState(false);
  const { groups, isFetching } = useFound(text);
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  const all = groups.flatMap(({ found }) => found);
  const values = all.map(({ value }) => value).join(' ');

  const submit = (value: string): void => {
    onClose();
    all.find((one) => one.value === value)?.run();
  };
  const [first] = all;
  useEffect(() => {
    if (values && !moved) selectFirstOption();
  }, [values, moved, selectFirstOption]);
  useEffect(() => {
    if (!hasty.current || isFetching) return;
    hasty.current = false;
    if (first) submit(first.value);
  });

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="12vh"
      title={m.shell.search}
      styles={{ header: { display: 'none' } }}
    >
      <Combobox store={combobox} onOptionSubmit={submit} withinPortal={false}>
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            size="md"
            variant="unstyled"
            px="md"
            py={6}
            leftSection={<IconSearch size={18} aria-hidden />}
            aria-label={m.shell.search}
            placeholder={m.shell.search}
            value={text}
            onFocus={() => setText((before) => before + takeTyped())}
            onChange={(event) => {
              setText(event.currentTarget.value);
              hasty.current = false;
              setMoved(false);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onClose(); // the list keeps the key from the dialog, and it is always open
              if (event.key.startsWith('Arrow')) setMoved(true);
              if (event.key === 'Enter') hasty.current = isFetching; // taken once the answer is there
            }}
          />
        </Combobox.EventsTarget>
        <ScrollArea.Autosize mah={360} type="auto">
          {all.length > 0 && (
            <Combobox.Options px="xs" pb="xs" aria-label={m.shell.search}>
              {groups.map((group) => (
                <Section key={group.label} {...group} />
              ))}
            </Combobox.Options>
          )}
          <Text role="status" size="sm" c="dimmed" ta="center" p={all.length === 0 ? 'md' : 0}>
            {all.length === 0 && !isFetching && m.shell.searchNothing}
          </Text>
        </ScrollArea.Autosize>
      </Combobox>
    </Modal>
  );
}

/** What answers the text, the best first: pages and actions that begin with it come before leads, others behind. */
function useFound(text: string): { groups: Group[]; isFetching: boolean } {
  const typed = text.trim();
  const [asked] = useDebouncedValue(typed, 150);
  const router = useRouter();
  const leads = useQuery(leadSearchQuery(asked));
  const people = useQuery({ ...peopleSearchQuery(asked), enabled: asked.length > 1, placeholderData: undefined });
  const pages = usePageCommands();
  const actions = useActionCommands();

  const commands = (all: Command[], best: boolean): Found[] =>
    all
      .filter(({ label, words }) => (best ? match(typed, label) === 2 : match(typed, label, words) === 1))
      .map(({ value, label, icon, run }) => ({ value, content: <Line icon={icon} text={label} />, run }));
  const leadsFound: Found[] = (leads.data ?? []).map((lead) => ({
    value: `lead-${lead.id}`,
    content: <LeadFound lead={lead} />,
    run: () => router.push(leadHref(lead.id)),
  }));
  const peopleFound: Found[] = (people.data ?? []).slice(0, PEOPLE).map((person) => ({
    value: `person-${person.id}`,
    content: <Line icon={<IconUser size={16} aria-hidden />} text={m.commandMenu.leadsOf(person.name)} />,
    run: () => router.push(`/leads?assigned_agent_id=${person.id}`),
  }));
  return {
    groups: [
      { label: m.shell.groups.pages, found: commands(pages, true) },
      { label: m.common.actions, found: commands(actions, true) },
      { label: m.shell.groups.leads, found: leadsFound },
      { label: m.shell.groups.people, found: peopleFound },
      { label: m.commandMenu.moreResults, found: [...commands(pages, false), ...commands(actions, false)] },
    ].filter(({ found }) => found.length > 0),
    isFetching: asked !== typed || leads.isFetching || people.isFetching,
  };
}

function Section({ label, found }: Group) {
  return (
    <Combobox.Group label={label}>
      {found.map(({ value, content }) => (
        <Combobox.Option key={value} value={value}>
          {content}
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}

function Line({ icon, text }: { icon: ReactNode; text: string }) {
  return (
    <Text size="sm" component="span" style={{ display: 'flex', alignItems: 'center', gap: 10 }}>
      {icon}
      {text}
    </Text>
  );
}
