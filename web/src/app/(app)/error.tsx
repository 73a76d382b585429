'use client';

import { CrashState } from '@/components/states/crash-state';

/** Navigation and top bar stay, so that one can go elsewhere. */
export default function ErrorInShell({ retry }: { retry: () => void }) {
  return <CrashState retry={retry} />;
}
