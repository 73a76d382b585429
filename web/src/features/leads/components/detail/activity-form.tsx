'use client';

import {
  Box,
  Button,
  Chip,
  Collapse,
  Group,
  NumberInput,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { useState, type SyntheticEvent } from 'react';
import { minutesOf, useCurrentCall } from '@/entities/agent/model/current-call';
import { useCall } from '@/entities/agent/ui/use-call';
import { leadHref } from '@/entities/lead/model/lead-link';
import { TimePresets } from '@/components/time/time-presets';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import { useDraft } from '../../hooks/use-draft';
import { useNextLead } from '../../hooks/use-next-lead';
import { useLogActivity } from '../../hooks/use-timeline';
import {
  draftProblem,
  EMPTY_DRAFT,
  isBegun,
  LOGGED_TYPES,
  loggedType,
  OUTCOMES,
  outcomeText,
  requestOf,
} from '../../model/activity-draft';
import { ActivityTypeChoice } from './activity-type-choice';
import { CallOutcomeChoice } from './call-outcome-choice';

const texts = m.activities;

/** Logs what happened. What is typed is kept until the server has it. */
export function ActivityForm({ leadId }: { leadId: number }) {
  const { user, tenant } = useSignedIn();
  const { draft, change, clear } = useDraft(`leadline.activity.${tenant?.id}.${user.id}.${leadId}`, EMPTY_DRAFT);
  const [detailed, details] = useDisclosure(Boolean(draft.when || draft.nextAction || draft.nextFollowUp));
  const [problem, setProblem] = useState<string>();
  const log = useLogActivity(leadId, user.id);
  const router = useRouter();
  const next = useNextLead(leadId);
  const call = useCurrentCall();
  const { end } = useCall();
  const type = loggedType(draft);
  const outcomes = OUTCOMES[type];

  const set = (next: Partial<typeof draft>): void => {
    change(next);
    setProblem(undefined);
  };
  const submit = (event: SyntheticEvent, onwards?: number): void => {
    event.preventDefault();
    const wrong = draftProblem(draft, Date.now());
    setProblem(wrong);
    if (wrong || log.isPending) return;
    const called = type === 'call' && call?.leadId === leadId ? call : undefined;
    const duration = draft.duration || (called ? String(minutesOf(called, Date.now())) : '');
    log.mutate(requestOf({ ...draft, duration }), {
      onSuccess: () => {
        clear();
        if (called) end();
        if (onwards !== undefined) router.push(leadHref(onwards));
      },
    });
  };

  return (
    <Paper component="form" withBorder p="md" onSubmit={submit} aria-label={texts.logging}>
      <Stack gap="sm">
        <ActivityTypeChoice types={LOGGED_TYPES} value={type} onChange={(next) => set({ type: next, outcome: '' })} />
        {type === 'call' && (
          <CallOutcomeChoice value={draft.outcome} onChange={(outcome) => set({ outcome: String(outcome.id) })} />
        )}
        {outcomes.length > 0 && (
          <Chip.Group value={draft.outcome} onChange={(outcome) => set({ outcome: String(outcome) })}>
            <Group gap={6} role="radiogroup" aria-label={texts.outcomeLabel}>
              {outcomes.map((outcome) => (
                <Chip key={outcome} value={outcome} size="xs" variant="outline">
                  {outcomeText(outcome)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        )}
        <Textarea
          aria-label={texts.descriptionLabel}
          placeholder={texts.descriptionHint[type]}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={10_000}
          value={draft.description}
          error={problem}
          onChange={(event) => set({ description: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
        />
        <Collapse expanded={detailed}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              type="datetime-local"
              label={texts.when}
              description={texts.whenHint}
              value={draft.when}
              onChange={(event) => set({ when: event.currentTarget.value })}
            />
            <NumberInput
              label={texts.duration}
              description={m.common.optional}
              min={0}
              max={100_000}
              allowDecimal={false}
              allowNegative={false}
              value={draft.duration}
              onChange={(duration) => set({ duration: String(duration) })}
            />
            <TextInput
              label={texts.nextAction}
              placeholder={texts.nextActionHint}
              maxLength={500}
              value={draft.nextAction}
              onChange={(event) => set({ nextAction: event.currentTarget.value })}
            />
            <TextInput
              type="datetime-local"
              label={texts.nextFollowUp}
              value={draft.nextFollowUp}
              onChange={(event) => set({ nextFollowUp: event.currentTarget.value })}
            />
          </SimpleGrid>
          <Box mt="xs">
            <TimePresets onChoose={(nextFollowUp) => set({ nextFollowUp })} />
          </Box>
        </Collapse>
        <Group justify="space-between" gap="xs">
          <Button variant="subtle" size="compact-sm" onClick={details.toggle} aria-expanded={detailed}>
            {detailed ? texts.fewer : texts.more}
          </Button>
          <Group gap="xs">
            {isBegun(draft) && !log.isPending && (
              <>
                <Text size="xs" c="dimmed" visibleFrom="sm">
                  {texts.draft}
                </Text>
                <Button variant="default" size="xs" onClick={clear}>
                  {texts.discard}
                </Button>
              </>
            )}
            {type === 'call' && next !== undefined && (
              <Button
                variant="default"
                size="sm"
                loading={log.isPending}
                aria-label={texts.logAndNext}
                onClick={(event) => submit(event, next)}
              >
                {texts.logAndNextShort}
              </Button>
            )}
            <Button type="submit" size="sm" loading={log.isPending}>
              {type === 'call' ? texts.logCall : texts.log}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
