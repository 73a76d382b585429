import { Anchor, type AnchorProps } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';

type Props = AnchorProps & { href: string; children: ReactNode; 'aria-label'?: string };

/** A figure or a name that leads to the list behind it. */
export function TextLink({ href, children, ...others }: Props) {
  return (
    <Anchor component={Link} href={href} prefetch={false} c="bright" underline="hover" {...others}>
      {children}
    </Anchor>
  );
}
