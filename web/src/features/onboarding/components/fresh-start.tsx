'use client';

import { Button, Paper, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconFileImport, IconFlask, IconUserPlus, IconUsersPlus } from '@tabler/icons-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { useAddSampleData } from '../hooks/use-sample-data';
import classes from './fresh-start.module.css';

const texts = m.onboarding.fresh;

/** The dashboard of a tenant without leads: the first steps instead of a page of zeroes. */
export function FreshStart() {
  const works = useMay('agent');
  const imports = useMay('supervisor');
  const admin = useMay('admin');
  const samples = useAddSampleData();
  return (
    <Stack gap="md" mt="md">
      <div>
        <Title order={2} size="h1">
          {texts.title}
        </Title>
        <Text c="dimmed">{works ? texts.text : texts.waiting}</Text>
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: admin ? 4 : 3 }} maw={1320}>
        {admin && (
          <Step icon={<IconFlask />} title={texts.samplesTitle} text={texts.samplesText}>
            <Button onClick={() => samples.mutate()} loading={samples.isPending} variant="default">
              {texts.samplesAction}
            </Button>
          </Step>
        )}
        {imports && (
          <Step icon={<IconFileImport />} title={texts.importTitle} text={texts.importText}>
            <Button component={Link} href="/leads/import">
              {texts.importAction}
            </Button>
          </Step>
        )}
        {works && (
          <Step icon={<IconUserPlus />} title={texts.createTitle} text={texts.createText}>
            <Button component={Link} href="/leads?new=true" variant="default">
              {texts.createAction}
            </Button>
          </Step>
        )}
        {admin && (
          <Step icon={<IconUsersPlus />} title={texts.inviteTitle} text={texts.inviteText}>
            <Button component={Link} href="/admin/members" variant="default">
              {texts.inviteAction}
            </Button>
          </Step>
        )}
      </SimpleGrid>
    </Stack>
  );
}

type StepProps = { icon: ReactNode; title: string; text: string; children: ReactNode };

function Step({ icon, title, text, children }: StepProps) {
  return (
    <Paper withBorder p="lg" className={classes.step}>
      <ThemeIcon size={40} variant="light" aria-hidden>
        {icon}
      </ThemeIcon>
      <Title order={3}>{title}</Title>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      {children}
    </Paper>
  );
}
