'use client';

import { Alert, Button, Code, Loader, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { CopyButton } from '@/components/copy/copy-button';
import { ProblemState } from '@/components/states/problem-state';
import { asProblem } from '@/lib/api/problem';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { verifyAuditLogs, type KeptHead, type Verification, type Verified } from '../api/verify-audit-logs';
import { CompareHead } from './compare-head';
import classes from './audit.module.css';

const texts = m.audit.verify;

type Props = { onClose: () => void; onOpenEntry: (id: number) => void };

/** Checks the trail and says what came of it. */
export function VerifyDialog({ onClose, onOpenEntry }: Props) {
  const verify = useMutation({
    mutationFn: (kept: KeptHead | undefined) => verifyAuditLogs(kept),
    meta: { shownBy: 'form' },
  });
  const begin = useEffectEvent(() => verify.mutate(undefined));
  useEffect(() => begin(), []);
  return (
    <Modal opened onClose={onClose} size="lg" title={texts.title}>
      <Stack>
        <Text size="sm">{texts.explain}</Text>
        {(verify.isPending || verify.isIdle) && (
          <Text role="status" size="sm" c="dimmed" style={{ display: 'flex', gap: 10, alignItems: 'center' }}>
            <Loader size="sm" aria-hidden /> {texts.checking}
          </Text>
        )}
        {verify.isError && (
          <ProblemState problem={asProblem(verify.error)} retry={() => verify.mutate(verify.variables)} />
        )}
        {verify.data && !verify.isPending && (
          <Result {...verify.data} compared={verify.variables !== undefined} onOpenEntry={onOpenEntry} />
        )}
        <CompareHead busy={verify.isPending} onCompare={(kept) => verify.mutate(kept)} />
      </Stack>
    </Modal>
  );
}

function Result({
  verification,
  head,
  compared,
  onOpenEntry,
}: Verified & { compared: boolean } & Pick<Props, 'onOpenEntry'>) {
  if (!verification.intact) return <Broken verification={verification} onOpenEntry={onOpenEntry} />;
  return (
    <>
      <Alert color="green" role="status" icon={<IconShieldCheck aria-hidden />} title={texts.intact}>
        {texts.intactText(formatInteger(verification.checked))}
        {compared && <Compared verification={verification} />}
      </Alert>
      <section>
        <Text fw={600} size="sm">
          {texts.head}
        </Text>
        <Text size="sm" c="dimmed" mb={6}>
          {texts.headText(formatInteger(head.seal))}
        </Text>
        <Code className={classes.hash} mb={8}>
          {head.hash}
        </Code>
        <CopyButton
          size="xs"
          label={texts.copyHead}
          text={[head.seal, head.hash, head.signature].filter((part) => part !== null).join(' ')}
        />
      </section>
    </>
  );
}

/** What became of the head that was kept. */
function Compared({ verification }: { verification: Verification }) {
  const { expected_head_found: found, expected_head_signed: signed } = verification;
  const words = [
    found === true && texts.found,
    found === null && texts.untold,
    signed === true && texts.signed,
    signed === false && texts.notSigned,
  ];
  return <Text size="sm">{words.filter(Boolean).join(' ')}</Text>;
}

function Broken({ verification, onOpenEntry }: { verification: Verification } & Pick<Props, 'onOpenEntry'>) {
  const { first_broken_id: id, first_broken_seal: seal, reason, checked } = verification;
  return (
    <Alert color="red" role="alert" icon={<IconShieldX aria-hidden />} title={texts.broken}>
      <Stack gap="xs">
        <Text size="sm">
          {[
            id !== null && texts.brokenAt(id),
            reason && (texts.why[reason] ?? reason),
            id === null && seal !== null && texts.brokenSeal(formatInteger(seal)),
            checked > 0 && id !== null && texts.checkedBefore(formatInteger(checked)),
          ]
            .filter(Boolean)
            .join(' ')}
        </Text>
        {verification.expected_head_signed === false && <Text size="sm">{texts.notSigned}</Text>}
        <Text size="sm">{(reason && texts.next[reason]) || texts.brokenNext}</Text>
        {id !== null && (
          <Button variant="default" size="xs" w="fit-content" onClick={() => onOpenEntry(id)}>
            {texts.openBroken}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
