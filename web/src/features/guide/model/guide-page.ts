import type { Guide } from '@/lib/messages/en/guide';

/** The page of docs/guide that says the same. */
export function asMarkdown({ title, intro, steps }: Guide): string {
  const parts = steps.map((step, index) => `## ${index + 1}. ${step.title}\n${step.text}\n`);
  return [`# Guide for ${startingSmall(title)}s\n`, `${intro}\n`, ...parts].join('\n');
}

function startingSmall(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
