'use client';

import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPhoneCheck, IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { EntryActions } from '@/components/catalogue/entry-actions';
import { EntryList } from '@/components/catalogue/entry-list';
import { useEntryDialog } from '@/components/catalogue/use-entry-dialog';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { Page } from '@/components/page/page';
import { RequireRole } from '@/components/states/require-role';
import { StateMessage } from '@/components/states/state-message';
import { callOutcomesQuery, type CallOutcome } from '@/entities/lead/api/call-outcomes';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import * as m from '@/lib/messages/messages';
import { removeCallOutcome } from '../../api/call-outcomes';
import { outcomeEffect } from '../detail/outcome-effect';
import classes from './outcomes.module.css';

const OutcomeDialog = dynamic(() => import('./outcome-dialog').then((file) => file.OutcomeDialog), { ssr: false });

const texts = m.outcomes;

/** The outcomes agents log calls with. */
export function OutcomesPage() {
  return (
    <RequireRole role="admin">
      <Outcomes />
    </RequireRole>
  );
}

function Outcomes() {
  const query = useQuery(callOutcomesQuery);
  const { add, edit, dialog } = useEntryDialog(OutcomeDialog);
  return (
    <Page
      title={texts.title}
      subtitle={texts.text}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {texts.add}
        </Button>
      }
    >
      <EntryList
        query={query}
        as="ul"
        className={classes.rows}
        skeleton={<TableSkeleton rows={8} />}
        empty={
          <StateMessage icon={<IconPhoneCheck />} title={texts.none.title}>
            {texts.none.text}
          </StateMessage>
        }
      >
        {(outcome) => <OutcomeRow outcome={outcome} onEdit={() => edit(outcome)} />}
      </EntryList>
      {dialog}
    </Page>
  );
}

function OutcomeRow({ outcome, onEdit }: { outcome: CallOutcome; onEdit: () => void }) {
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <Group gap={8}>
          <Text fw={600} size="sm">
            {outcome.label}
          </Text>
          <Badge variant="default" size="sm" tt="none" fw={500}>
            {texts.meanings[outcome.meaning]}
          </Badge>
          {!outcome.active && (
            <Badge variant="light" color="gray" size="sm" tt="none" fw={500}>
              {texts.inactive}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {outcomeEffect(outcome) ?? m.outcomes.staysNone}
        </Text>
      </div>
      <EntryActions
        edit={{ label: `${texts.edit}: ${outcome.label}`, onClick: onEdit }}
        removal={{
          label: `${m.common.remove}: ${outcome.label}`,
          question: { title: texts.remove(outcome.label), text: texts.removeText, action: m.common.remove },
          remove: () => removeCallOutcome(outcome.id),
          done: texts.removed,
          refresh: leadKeys.callOutcomes,
        }}
      />
    </li>
  );
}
