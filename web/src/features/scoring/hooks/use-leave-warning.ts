import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent } from 'react';
import * as m from '@/lib/messages/messages';

/** Closing the tab would lose the draft, so the browser asks; on another page of ours it is kept, so that is only said. */
export function useLeaveWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [dirty]);

  const tell = useEffectEvent((from: string) => {
    if (!dirty || location.pathname === from) return;
    notifications.show({ color: 'yellow', title: m.scoring.editor.keptTitle, message: m.scoring.editor.kept });
  });
  useEffect(() => {
    const here = location.pathname;
    return () => tell(here);
  }, []);
}
