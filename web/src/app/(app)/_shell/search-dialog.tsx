'use client';

import { Combobox, Modal, ScrollArea, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconLogout, IconPlus, IconSearch } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { leadHref } from '@/entities/lead/model/lead-link';
import { leadSearchQuery } from '@/features/leads/api/list-leads';
import { LeadFound } from '@/features/leads/components/lead-found';
import * as m from '@/lib/messages/messages';
import { signOut } from '@/lib/session/session';
import { includesRole, useSignedIn } from '@/lib/session/use-session';
import { DESTINATIONS } from './navigation';
import { useIsForMe } from './use-destinations';

type Found = { value: string; content: ReactNode; run: () => void };

export function SearchDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const leads = useQuery(leadSearchQuery(asked));
  const router = useRouter();
  const role = useSignedIn().tenant?.role;
  const isForMe = useIsForMe();
  const combobox = useCombobox({ opened: true });

  const go = (href: string) => () => router.push(href);
  const matches = (label: string): boolean => label.toLowerCase().includes(text.trim().toLowerCase());
  const pages: Found[] = DESTINATIONS.filter((page) => isForMe(page) && matches(page.label)).map((page) => ({
    value: page.href,
    content: <Line icon={<page.icon size={16} aria-hidden />} text={page.label} />,
    run: go(page.href),
  }));
  const actions: Found[] = [
    {
      value: 'new-task',
      text: m.tasks.create.action,
      role: 'agent' as const,
      icon: <IconPlus size={16} aria-hidden />,
      run: go('/tasks?new=true'),
    },
    {
      value: 'sign-out',
      text: m.shell.signOut,
      role: 'viewer' as const,
      icon: <IconLogout size={16} aria-hidden />,
      run: () => void signOut(),
    },
  ]
    .filter((action) => (includesRole(role, action.role) || action.value === 'sign-out') && matches(action.text))
    .map(({ value, text: label, icon, run }) => ({ value, content: <Line icon={icon} text={label} />, run }));
  const found: Found[] = (leads.data ?? []).map((lead) => ({
    value: `lead-${lead.id}`,
    content: <LeadFound lead={lead} />,
    run: go(leadHref(lead.id)),
  }));
  const all = [...found, ...pages, ...actions];

  const submit = (value: string): void => {
    onClose();
    all.find((one) => one.value === value)?.run();
  };

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
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.resetSelectedOption();
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onClose(); // the list keeps the key from the dialog, and it is always open
            }}
          />
        </Combobox.EventsTarget>
        <ScrollArea.Autosize mah={360} type="auto">
          {all.length > 0 && (
            <Combobox.Options px="xs" pb="xs" aria-label={m.shell.search}>
              <Section label={m.shell.groups.leads} found={found} />
              <Section label={m.shell.navigation} found={pages} />
              <Section label={m.common.actions} found={actions} />
            </Combobox.Options>
          )}
          <Text role="status" size="sm" c="dimmed" ta="center" p={all.length === 0 ? 'md' : 0}>
            {all.length === 0 && !leads.isFetching && m.shell.searchNothing}
          </Text>
        </ScrollArea.Autosize>
      </Combobox>
    </Modal>
  );
}

function Section({ label, found }: { label: string; found: Found[] }) {
  if (found.length === 0) return null;
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
