import { Progress, Text } from '@mantine/core';
import { m } from '@/lib/messages/messages';
import { passwordStrength } from '../model/password-strength';

const COLOR = ['red', 'orange', 'yellow', 'green'];

export function PasswordMeter({ password }: { password: string }) {
  if (!password) return null;
  const strength = passwordStrength(password);
  return (
    <>
      <Progress value={25 * (strength + 1)} color={COLOR[strength]} size={4} mt={6} aria-hidden />
      <Text size="xs" c="dimmed" role="status">
        {m.identity.strength[strength]}
      </Text>
    </>
  );
}
