'use client';

import dynamic from 'next/dynamic';
import { useState, type ComponentType, type ReactElement, type RefAttributes } from 'react';

/** What a menu's button needs to know; it is the same before and after the menu has been fetched. */
export type MenuButtonProps = RefAttributes<HTMLButtonElement> & {
  onClick?: () => void;
  onPointerEnter?: () => void;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
};

/** The menu itself: `Menu` with `defaultOpened`, around the button. */
export type MenuBody = ComponentType<{ button: ReactElement<MenuButtonProps> }>;

/** A button whose menu is fetched when it is first wanted, since no page needs it to be seen. */
export function lazyMenu(load: () => Promise<MenuBody>, Button: ComponentType<MenuButtonProps>) {
  const Body = dynamic(load, { ssr: false, loading: () => <Button aria-haspopup="menu" aria-expanded={false} /> });

  return function LazyMenu() {
    const [wanted, setWanted] = useState(false);
    if (wanted) return <Body button={<Button />} />;
    return (
      <Button
        aria-haspopup="menu"
        aria-expanded={false}
        onPointerEnter={() => void load()}
        onClick={() => setWanted(true)}
      />
    );
  };
}
