import { Progress, Text, VisuallyHidden } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { passwordStrength } from '../model/password-strength';

const COLOR = ['red', 'orange', 'yellow', 'green'];

export function PasswordMeter({ password, least }: { password: string; least: number }) {
  if (!password) return null;
  const strength = passwordStrength(password, least);
  const word = m.identity.strength[strength] ?? '';
  return (
    <>
      <Progress value={25 * (strength + 1)} color={COLOR[strength]} size={4} mt={6} aria-hidden />
      <Text size="xs" c="dimmed" aria-hidden>
        {word}
      </Text>
      <VisuallyHidden role="status">{m.identity.strengthOf(word)}</VisuallyHidden>
    </>
  );
}
