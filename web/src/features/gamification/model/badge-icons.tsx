import {
  IconAward,
  IconCheck,
  IconCrown,
  IconDoor,
  IconFlame,
  IconHeart,
  IconMail,
  IconMoon,
  IconPhone,
  IconRocket,
  IconStar,
  IconSun,
  IconTarget,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';

const ICONS: Record<string, Icon> = {
  check: IconCheck,
  crown: IconCrown,
  door: IconDoor,
  flame: IconFlame,
  heart: IconHeart,
  mail: IconMail,
  moon: IconMoon,
  phone: IconPhone,
  rocket: IconRocket,
  star: IconStar,
  sun: IconSun,
  target: IconTarget,
  users: IconUsers,
};

export const BADGE_ICONS = Object.keys(ICONS);

/** The symbol of a badge; one of a newer server is shown as a plain award. */
export function BadgeIcon({ name, size = 22 }: { name: string; size?: number }) {
  const Symbol = ICONS[name] ?? IconAward;
  return <Symbol size={size} stroke={1.7} aria-hidden />;
}
