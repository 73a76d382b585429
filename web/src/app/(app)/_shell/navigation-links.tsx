'use client';

import { Text } from '@mantine/core';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { destinationOf, NAVIGATION } from './navigation';
import classes from './shell.module.css';
import { useIsForMe } from './use-destinations';

export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const current = destinationOf(usePathname());
  const router = useRouter();
  const isForMe = useIsForMe();
  const groups = NAVIGATION.map((group) => ({
    ...group,
    destinations: group.destinations.filter(isForMe),
  })).filter((group) => group.destinations.length > 0);

  return groups.map((group) => (
    <div key={group.label}>
      <Text className={classes.group} id={`nav-${group.label}`}>
        {group.label}
      </Text>
      <ul className={classes.list} aria-labelledby={`nav-${group.label}`}>
        {group.destinations.map(({ href, label, icon: Icon }) => (
          <li key={href}>
            <Link
              href={href}
              // Every page in view of the navigation would otherwise be fetched with the first one.
              prefetch={false}
              onPointerEnter={() => router.prefetch(href)}
              onFocus={() => router.prefetch(href)}
              aria-current={current?.href === href ? 'page' : undefined}
              className={classes.link}
              onClick={onNavigate}
            >
              <Icon size={18} stroke={1.6} aria-hidden />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
