import { Button, Paper, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconFileImport, IconUserPlus, IconUsersPlus } from '@tabler/icons-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import classes from './insights.module.css';

const texts = m.insights.fresh;

/** The dashboard of a tenant without leads: the first steps instead of a page of zeroes. */
export function FreshStart() {
  const works = useMay('agent');
  const imports = useMay('supervisor');
  const invites = useMay('admin');
  return (
    <Stack gap="md" mt="md">
      <div>
        <Title order={2} size="h1">
          {texts.title}
        </Title>
        <Text c="dimmed">{works ? texts.text : texts.waiting}</Text>
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} maw={1100}>
        {imports && (
          <Step
            icon={<IconFileImport />}
            title={texts.importTitle}
            text={texts.importText}
            action={texts.importAction}
            href="/leads/import"
            primary
          />
        )}
        {works && (
          <Step
            icon={<IconUserPlus />}
            title={texts.createTitle}
            text={texts.createText}
            action={texts.createAction}
            href="/leads"
          />
        )}
        {invites && (
          <Step
            icon={<IconUsersPlus />}
            title={texts.inviteTitle}
            text={texts.inviteText}
            action={texts.inviteAction}
            href="/admin/members"
          />
        )}
      </SimpleGrid>
    </Stack>
  );
}

type StepProps = { icon: ReactNode; title: string; text: string; action: string; href: string; primary?: boolean };

function Step({ icon, title, text, action, href, primary = false }: StepProps) {
  return (
    <Paper withBorder p="lg" className={classes.step}>
      <ThemeIcon size={40} variant="light" aria-hidden>
        {icon}
      </ThemeIcon>
      <Title order={3}>{title}</Title>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      <Button component={Link} href={href} variant={primary ? 'filled' : 'default'}>
        {action}
      </Button>
    </Paper>
  );
}
