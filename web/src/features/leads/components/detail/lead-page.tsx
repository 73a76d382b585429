'use client';

import { Box, Button, Skeleton, Stack, Tabs } from '@mantine/core';
import { useElementSize, useInterval } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconAddressBook, IconGhost2 } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { parseAsInteger, parseAsStringLiteral, useQueryState } from 'nuqs';
import { useState } from 'react';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { leadQuery } from '@/entities/lead/api/get-lead';
import type { Lead } from '@/entities/lead/model/lead';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { useChangeLead } from '../../hooks/use-change-lead';
import { AttributesPanel } from './attributes-panel';
import { ContactPanel } from './contact-panel';
import classes from './detail.module.css';
import { FollowUpPanel } from './follow-up-field';
import { LeadHeader } from './lead-header';
import { NextActionBar } from './next-action';
import { NotesPanel } from './notes-panel';
import { Timeline } from './timeline';

const LeadTasks = dynamic(() => import('@/entities/task/ui/lead-tasks').then((file) => file.LeadTasks), {
  ssr: false,
  loading: () => <Skeleton height={200} />,
});
const ScoreTab = dynamic(() => import('./score-tab').then((file) => file.ScoreTab), {
  ssr: false,
  loading: () => <Skeleton height={320} />,
});
const ChangesTab = dynamic(() => import('./changes-tab').then((file) => file.ChangesTab), {
  ssr: false,
  loading: () => <Skeleton height={320} />,
});

const texts = m.leadsDetail;
const TABS = ['timeline', 'tasks', 'details', 'score', 'changes'] as const;
/** Narrower than this, the side column becomes a tab. */
const ONE_COLUMN = 860;

export function LeadPage() {
  const [id] = useQueryState('id', parseAsInteger);
  if (id === null) {
    return (
      <StateMessage order={1} icon={<IconAddressBook />} title={texts.noLead.title} action={<ToLeads />}>
        {texts.noLead.text}
      </StateMessage>
    );
  }
  return <LeadOf key={id} id={id} />;
}

function LeadOf({ id }: { id: number }) {
  const query = useQuery(leadQuery(id));
  const [gone, setGone] = useState(false);
  if (gone || (query.isError && asProblem(query.error).status === 404)) {
    return (
      <StateMessage order={1} icon={<IconGhost2 />} title={texts.gone.title} action={<ToLeads />}>
        {query.data && !gone ? texts.gone.deleted : texts.gone.text}
      </StateMessage>
    );
  }
  return (
    <QueryView query={query} skeleton={<LeadSkeleton />}>
      {(lead) => <LeadView lead={lead} onGone={() => setGone(true)} />}
    </QueryView>
  );
}

function LeadView({ lead, onGone }: { lead: Lead; onGone: () => void }) {
  const { ref, width } = useElementSize();
  const narrow = width > 0 && width < ONE_COLUMN;
  const [chosen, setTab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('timeline'));
  const tab = chosen === 'details' && !narrow ? 'timeline' : chosen;
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), 30_000, { autoInvoke: true });
  const may = useMay('agent');
  const change = useChangeLead(lead.id, 'form');
  const save = may
    ? (patch: Parameters<typeof change.mutateAsync>[0]['patch']) => change.mutateAsync({ patch, base: lead })
    : undefined;

  const details = (
    <Stack gap="md">
      <ContactPanel lead={lead} save={save} />
      <FollowUpPanel lead={lead} save={save} now={now} />
      <NotesPanel lead={lead} save={save} />
      <AttributesPanel lead={lead} save={save} />
    </Stack>
  );
  return (
    <Stack ref={ref} gap="md" maw={1320} mx="auto">
      <LeadHeader lead={lead} onGone={onGone} />
      <NextActionBar lead={lead} now={now} />
      <div className={classes.columns} data-narrow={narrow || undefined}>
        <Tabs
          value={tab}
          onChange={(next) => void setTab(TABS.find((one) => one === next) ?? null)}
          keepMounted={false}
        >
          <Tabs.List mb="md" style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
            {TABS.filter((one) => narrow || one !== 'details').map((one) => (
              <Tabs.Tab key={one} value={one} px={narrow ? 10 : undefined}>
                {texts.tabs[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="timeline">
            <Timeline leadId={lead.id} />
          </Tabs.Panel>
          <Tabs.Panel value="tasks">
            <LeadTasks leadId={lead.id} />
          </Tabs.Panel>
          {narrow && <Tabs.Panel value="details">{details}</Tabs.Panel>}
          <Tabs.Panel value="score">
            <ScoreTab lead={lead} />
          </Tabs.Panel>
          <Tabs.Panel value="changes">
            <ChangesTab leadId={lead.id} />
          </Tabs.Panel>
        </Tabs>
        {!narrow && <Box component="aside">{details}</Box>}
      </div>
    </Stack>
  );
}

function ToLeads() {
  return (
    <Button component={Link} href="/leads">
      {texts.gone.toList}
    </Button>
  );
}

function LeadSkeleton() {
  return (
    <Stack gap="md" role="status" aria-label={m.common.loading} maw={1320} mx="auto">
      <Skeleton height={32} width="min(360px, 80%)" />
      <Skeleton height={30} width="min(420px, 90%)" />
      <Skeleton height={54} />
      <div className={classes.columns}>
        <Skeleton height={420} />
        <Skeleton height={420} />
      </div>
    </Stack>
  );
}
