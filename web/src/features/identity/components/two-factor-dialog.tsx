'use client';

import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { disableTwoFactor, renewRecoveryCodes } from '../api/two-factor';
import { useTwoFactorChanged } from '../hooks/use-two-factor-changed';
import { PasswordAndOtpForm } from './password-and-otp-form';
import { RecoveryCodes } from './recovery-codes';
import { TwoFactorSetupSteps } from './two-factor-setup-steps';

const texts = m.identity.account.twoFactor;
export type TwoFactorTask = 'set-up' | 'new-codes' | 'disable';

const TITLE: Record<TwoFactorTask, string> = {
  'set-up': texts.setUpTitle,
  'new-codes': texts.newCodesTitle,
  disable: texts.disableTitle,
};

export function TwoFactorDialog({ task, onClose }: { task: TwoFactorTask; onClose: () => void }) {
  const [codes, setCodes] = useState<string[]>();
  const changed = useTwoFactorChanged();
  // Codes that are shown once are not to be lost by a slip of the mouse.
  const [keepOpen, setKeepOpen] = useState(false);
  const disabled = (): void => {
    showDone(texts.disabled);
    changed();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={codes ? texts.codesTitle : TITLE[task]}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={!keepOpen && !codes}
      withCloseButton={!keepOpen && !codes}
    >
      {task === 'set-up' && (
        <TwoFactorSetupSteps
          onCodes={() => setKeepOpen(true)}
          onDone={() => {
            showDone(texts.enabled);
            changed();
            onClose();
          }}
        />
      )}
      {task === 'disable' && (
        <>
          <Text size="sm" mb="md">
            {texts.disableText}
          </Text>
          <PasswordAndOtpForm
            action={texts.disable}
            danger
            onCancel={onClose}
            send={disableTwoFactor}
            onDone={disabled}
          />
        </>
      )}
      {task === 'new-codes' && !codes && (
        <>
          <Text size="sm" mb="md">
            {texts.newCodesText}
          </Text>
          <PasswordAndOtpForm action={texts.newCodes} onCancel={onClose} send={renewRecoveryCodes} onDone={setCodes} />
        </>
      )}
      {codes && <RecoveryCodes codes={codes} onKept={onClose} />}
    </Modal>
  );
}
