'use client';

import * as m from '@/lib/messages/messages';
import { useAuthSettings } from '@/lib/session/auth-settings';
import { useSignedIn } from '@/lib/session/use-session';
import { SendVerificationButton } from './send-verification-button';
import classes from './verify-banner.module.css';

const texts = m.verifyBanner;

/** Over the pages of somebody who has not shown yet that the mailbox is theirs; small, as every page of theirs carries it. */
export function VerifyBanner() {
  const { user } = useSignedIn();
  const { mail_configured: mail } = useAuthSettings();
  return (
    <section className={classes.banner} aria-label={texts.title}>
      <div className={classes.text}>
        <strong className={classes.title}>{texts.title}</strong>
        <div>
          {texts.text(user.email)} {!mail && texts.noMail}
        </div>
      </div>
      <SendVerificationButton size="xs" variant="default" />
    </section>
  );
}
