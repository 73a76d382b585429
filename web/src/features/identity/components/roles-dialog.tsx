import { Badge, Modal, Stack, Text } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { ROLES } from '../model/member';

const texts = m.identity.members;

export function RolesDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={texts.rolesTitle}>
      <Text size="sm" c="dimmed" mb="md">
        {texts.rolesText}
      </Text>
      <Stack component="dl" gap="md" m={0}>
        {ROLES.map((role) => (
          <div key={role}>
            <dt>
              <Badge variant="default" tt="none" fw={600}>
                {m.common.role[role]}
              </Badge>
            </dt>
            <Text component="dd" size="sm" mx={0} mt={4}>
              {texts.roleText[role]}
            </Text>
          </div>
        ))}
      </Stack>
    </Modal>
  );
}
