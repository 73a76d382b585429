'use client';

import {
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
import { useState, type FormEvent } from 'react';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import { useDraft } from '../../hooks/use-draft';
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

const texts = m.activities;

/** Logs what happened. What is typed is kept until the server has it. */
export function ActivityForm({ leadId }: { leadId: number }) {
  const { user, tenant } = useSignedIn();
  const { draft, change, clear } = useDraft(`leadline.activity.${tenant?.id}.${user.id}.${leadId}`, EMPTY_DRAFT);
  const [detailed, details] = useDisclosure(Boolean(draft.when || draft.nextAction || draft.nextFollowUp));
  const [problem, setProblem] = useState<string>();
  const log = useLogActivity(leadId, user.id);
  const type = loggedType(draft);
  const outcomes = OUTCOMES[type];

  const set = (next: Partial<typeof draft>): void => {
    change(next);
    setProblem(undefined);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = draftProblem(draft, Date.now());
    setProblem(wrong);
    if (wrong || log.isPending) return;
    log.mutate(requestOf(draft), { onSuccess: clear });
  };

  return (
    <Paper component="form" withBorder p="md" onSubmit={submit} aria-label={texts.logging}>
      <Stack gap="sm">
        <ActivityTypeChoice types={LOGGED_TYPES} value={type} onChange={(next) => set({ type: next, outcome: '' })} />
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
            <Button type="submit" size="xs" loading={log.isPending}>
              {texts.log}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
