import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  IconChecklist,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconPlus,
  IconSun,
  type Icon,
} from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { breakReasonsQuery } from '@/features/agents/api/break-reasons';
import { StateDot } from '@/features/agents/components/state-badge';
import { useOwnAvailability, useSetOwnAvailability } from '@/features/agents/hooks/use-own-availability';
import { CHOSEN_STATES } from '@/features/agents/model/chosen-states';
import * as m from '@/lib/messages/messages';
import { signOut } from '@/lib/session/session';
import { useMay } from '@/lib/session/use-session';
import { DESTINATIONS } from '../navigation';
import { useIsForMe } from '../use-destinations';

/** @property words what else somebody may call it */
export type Command = { value: string; label: string; words?: string; icon: ReactNode; run: () => void };

const texts = m.commandMenu.commands;
const icon = (Shown: Icon): ReactNode => <Shown size={16} aria-hidden />;

/** Every page the person may open. */
export function usePageCommands(): Command[] {
  const router = useRouter();
  const isForMe = useIsForMe();
  const account = { href: '/account', label: m.shell.pages.account, icon: IconDeviceDesktop };
  return [...DESTINATIONS.filter(isForMe), account].map((page) => ({
    value: page.href,
    label: page.label,
    icon: icon(page.icon),
    run: () => router.push(page.href),
  }));
}

/** Everything that can be done from anywhere. */
export function useActionCommands(): Command[] {
  const router = useRouter();
  const worksLeads = useMay('agent');
  const states = useStateCommands(worksLeads);
  const themes = useThemeCommands();
  const work: Command[] = worksLeads
    ? [
        {
          value: 'new-lead',
          label: m.leads.create.action,
          words: texts.create,
          icon: icon(IconPlus),
          run: () => router.push('/leads?new=true'),
        },
        {
          value: 'new-task',
          label: m.tasks.create.action,
          words: texts.create,
          icon: icon(IconChecklist),
          run: () => router.push('/tasks?new=true'),
        },
      ]
    : [];
  const leave = { value: 'sign-out', label: m.shell.signOut, icon: icon(IconLogout), run: () => void signOut() };
  return [...work, ...states, ...themes, leave];
}

/** An agent's own states and breaks, without the one they are in. */
function useStateCommands(worksLeads: boolean): Command[] {
  const own = useOwnAvailability(worksLeads).data;
  const set = useSetOwnAvailability();
  const reasons = useQuery({ ...breakReasonsQuery, enabled: own != null }).data ?? [];
  if (!own) return [];
  return [
    ...CHOSEN_STATES.filter((state) => state !== own.status).map((state) => ({
      value: `state-${state}`,
      label: texts.goState(m.agents.state[state]),
      words: texts.stateWords,
      icon: <StateDot state={state} />,
      run: () => set.mutate({ status: state, break_reason: null }),
    })),
    ...reasons
      .filter(({ active, name }) => active && name !== own.break_reason)
      .map(({ id, name }) => ({
        value: `break-${id}`,
        label: texts.takeBreak(name),
        words: texts.breakWords,
        icon: <StateDot state="on_break" />,
        run: () => set.mutate({ status: 'on_break' as const, break_reason: name }),
      })),
  ];
}

function useThemeCommands(): Command[] {
  const { setColorScheme } = useMantineColorScheme();
  const themes = [
    ['light', IconSun],
    ['dark', IconMoon],
    ['auto', IconDeviceDesktop],
  ] as const;
  return themes.map(([theme, shown]) => ({
    value: `theme-${theme}`,
    label: texts.useTheme(m.shell.theme[theme]),
    words: texts.themeWords,
    icon: icon(shown),
    run: () => setColorScheme(theme),
  }));
}
