'use client';

import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { useAuthSettings } from '@/lib/session/auth-settings';
import { PasswordMeter } from './password-meter';

/** A password, to be shown or hidden by mouse and keyboard alike. */
export function PasswordField(props: PasswordInputProps) {
  return (
    <PasswordInput
      autoComplete="current-password"
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': m.identity.signIn.showPassword }}
      {...props}
    />
  );
}

/** A password to be chosen: says the rule, and how good the choice is. */
export function NewPasswordField({ value, ...props }: PasswordInputProps & { value?: string }) {
  const least = useAuthSettings().password_min_length;
  return (
    <div>
      <PasswordField
        description={m.identity.register.passwordHint(least)}
        autoComplete="new-password"
        minLength={least}
        maxLength={200}
        value={value}
        {...props}
      />
      <PasswordMeter password={value ?? ''} least={least} />
    </div>
  );
}
