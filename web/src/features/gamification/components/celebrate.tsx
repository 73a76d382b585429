'use client';

import { notifications } from '@mantine/notifications';
import { IconAward, IconTrendingUp } from '@tabler/icons-react';
import type { LiveEvent } from '@/lib/live/live-event';
import * as m from '@/lib/messages/messages';

const texts = m.game.celebration;
const PIECES = 28;
const COLORS = ['#2f9e74', '#f2a541', '#5b8def', '#d9629b'];

/** A toast for everybody; a moment of confetti for those who do not mind movement. */
export function celebrate(event: LiveEvent): void {
  const name = String(event.data.name);
  const badge = event.type === 'game.badge';
  notifications.show({
    color: 'pine',
    icon: badge ? <IconAward size={20} aria-hidden /> : <IconTrendingUp size={20} aria-hidden />,
    title: badge ? texts.badge(name) : texts.level(Number(event.data.level), name),
    message: badge ? texts.badgeText : texts.levelText,
    autoClose: 8_000,
  });
  if (document.visibilityState === 'visible' && !matchMedia('(prefers-reduced-motion: reduce)').matches)
    throwConfetti();
}

function throwConfetti(): void {
  const stage = document.createElement('div');
  stage.setAttribute('aria-hidden', 'true');
  Object.assign(stage.style, {
    position: 'fixed',
    inset: '0',
    pointerEvents: 'none',
    overflow: 'hidden',
    zIndex: '500',
  });
  document.body.append(stage);
  const falls = Array.from({ length: PIECES }, (_, number) => fall(stage, number));
  void Promise.allSettled(falls).then(() => stage.remove());
}

function fall(stage: HTMLElement, number: number): Promise<unknown> {
  const piece = document.createElement('span');
  Object.assign(piece.style, {
    position: 'absolute',
    top: '-12px',
    left: `${15 + Math.random() * 70}%`,
    width: '8px',
    height: '12px',
    borderRadius: '2px',
    background: COLORS[number % COLORS.length],
  });
  stage.append(piece);
  const drift = (Math.random() - 0.5) * 160;
  return piece.animate(
    [
      { transform: 'translate(0, 0) rotate(0deg)', opacity: 1 },
      { transform: `translate(${drift}px, 70vh) rotate(${360 + Math.random() * 360}deg)`, opacity: 0 },
    ],
    {
      duration: 1_300 + Math.random() * 700,
      delay: Math.random() * 250,
      easing: 'cubic-bezier(.2,.6,.5,1)',
      fill: 'both',
    },
  ).finished;
}
