import {
  IconAdjustments,
  IconAddressBook,
  IconBuilding,
  IconChartHistogram,
  IconChecklist,
  IconFileImport,
  IconFlag,
  IconGift,
  IconHeadset,
  IconKey,
  IconLayoutDashboard,
  IconListCheck,
  IconMedal,
  IconPhoneCheck,
  IconServerCog,
  IconSettingsStar,
  IconShieldCheck,
  IconTrophy,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';
import type { Role } from '@/lib/session/session-store';

/**
 * @property key what to press after g to get there
 * @property operator only for who decides for the whole installation
 */
export type Destination = {
  href: string;
  label: string;
  icon: Icon;
  role: Role;
  key?: string;
  operator?: boolean;
};
export type DestinationGroup = { label: string; destinations: Destination[] };

const { pages, groups } = m.shell;

export const NAVIGATION: DestinationGroup[] = [
  {
    label: groups.work,
    destinations: [
      { href: '/', label: pages.dashboard, icon: IconLayoutDashboard, role: 'viewer', key: 'd' },
      { href: '/tasks', label: pages.tasks, icon: IconChecklist, role: 'viewer', key: 't' },
      { href: '/availability', label: pages.availability, icon: IconPhoneCheck, role: 'agent', key: 'v' },
    ],
  },
  {
    label: groups.leads,
    destinations: [
      { href: '/leads', label: pages.leads, icon: IconAddressBook, role: 'viewer', key: 'l' },
      { href: '/leads/import', label: pages.importLeads, icon: IconFileImport, role: 'supervisor', key: 'i' },
      { href: '/jobs', label: pages.jobs, icon: IconListCheck, role: 'viewer', key: 'j' },
    ],
  },
  {
    label: groups.floor,
    destinations: [{ href: '/floor', label: pages.floor, icon: IconHeadset, role: 'viewer', key: 'f' }],
  },
  {
    label: groups.insights,
    destinations: [{ href: '/scoring', label: pages.scoring, icon: IconChartHistogram, role: 'viewer', key: 's' }],
  },
  {
    label: groups.game,
    destinations: [
      { href: '/game', label: pages.game, icon: IconMedal, role: 'viewer', key: 'p' },
      { href: '/game/leaderboard', label: pages.leaderboard, icon: IconTrophy, role: 'viewer', key: 'b' },
      { href: '/game/challenges', label: pages.challenges, icon: IconFlag, role: 'viewer' },
      { href: '/game/rewards', label: pages.rewards, icon: IconGift, role: 'agent' },
      { href: '/game/settings', label: pages.gameSettings, icon: IconSettingsStar, role: 'admin' },
    ],
  },
  {
    label: groups.admin,
    destinations: [
      { href: '/scoring/model', label: pages.model, icon: IconAdjustments, role: 'admin', key: 'm' },
      { href: '/audit', label: pages.audit, icon: IconShieldCheck, role: 'supervisor', key: 'a' },
      { href: '/admin/members', label: pages.members, icon: IconUsers, role: 'admin' },
      { href: '/admin/teams', label: pages.teams, icon: IconUsersGroup, role: 'supervisor' },
      { href: '/admin/api-keys', label: pages.apiKeys, icon: IconKey, role: 'admin' },
      { href: '/admin/settings', label: pages.settings, icon: IconBuilding, role: 'admin' },
      { href: '/admin/installation', label: pages.installation, icon: IconServerCog, role: 'admin', operator: true },
    ],
  },
];

export const DESTINATIONS = NAVIGATION.flatMap((group) => group.destinations);

/** The destination a path belongs to: the longest that it begins with. */
export function destinationOf(path: string): Destination | undefined {
  return DESTINATIONS.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`))).sort(
    (one, other) => other.href.length - one.href.length,
  )[0];
}
