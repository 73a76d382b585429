'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconTrash, IconUserX } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import type { Lead } from '@/entities/lead/model/lead';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';

const RemoveLeadDialog = dynamic(() => import('./remove-lead-dialog').then((file) => file.RemoveLeadDialog), {
  ssr: false,
});
const EraseLeadDialog = dynamic(() => import('./erase-lead-dialog').then((file) => file.EraseLeadDialog), {
  ssr: false,
});

const texts = m.leadsDetail;

export function LeadMoreMenu({ lead, onGone }: { lead: Lead; onGone: () => void }) {
  const [removing, remove] = useDisclosure();
  const [erasing, erase] = useDisclosure();
  const mayRemove = useMay('supervisor');
  const mayErase = useMay('admin');
  if (!mayRemove) return null;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" aria-label={texts.more}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={remove.open}>
            {texts.remove.action}
          </Menu.Item>
          {mayErase && (
            <Menu.Item color="red" leftSection={<IconUserX size={16} aria-hidden />} onClick={erase.open}>
              {texts.erase.action}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {removing && <RemoveLeadDialog lead={lead} onClose={remove.close} onGone={onGone} />}
      {erasing && <EraseLeadDialog lead={lead} onClose={erase.close} onGone={onGone} />}
    </>
  );
}
