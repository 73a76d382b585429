'use client';

import { List, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { Page } from '@/components/page/page';
import { Panel } from '@/components/page/panel';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';

const texts = m.guide;
const ROLES = ['agent', 'supervisor', 'admin'] as const;

/** What one does in Leadline, beginning with one's own role. */
export function GuidePage() {
  const role = useSignedIn().tenant?.role;
  const own = role === 'supervisor' || role === 'admin' ? role : 'agent';
  const [chosen, choose] = useQueryState('for', parseAsStringLiteral(ROLES).withDefault(own));
  const guide = texts.roles[chosen];
  return (
    <Page title={texts.title} subtitle={texts.subtitle}>
      <Stack maw={760}>
        <SegmentedControl
          aria-label={texts.choose}
          value={chosen}
          onChange={(value) => void choose(value as (typeof ROLES)[number])}
          data={ROLES.map((value) => ({ value, label: texts.roles[value].title }))}
        />
        <Text>{guide.intro}</Text>
        <Panel>
          <List type="ordered" spacing="md" listStyleType="none" withPadding={false}>
            {guide.steps.map((step, index) => (
              <List.Item key={step.title}>
                <Title order={2} size="h4">
                  {index + 1}. {step.title}
                </Title>
                <Text size="sm" mt={4}>
                  {step.text}
                </Text>
              </List.Item>
            ))}
          </List>
        </Panel>
      </Stack>
    </Page>
  );
}
