import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as m from '@/lib/messages/messages';
import { asMarkdown } from './guide-page';

const FOLDER = resolve(import.meta.dirname, '../../../../../docs/guide');

describe('the guide', () => {
  it.each(Object.entries(m.guide.roles))(
    'of the documentation says to the %s what the application says',
    (role, guide) => {
      const file = resolve(FOLDER, `${role}.md`);
      // LEADLINE_UPDATE_GUIDE=1 npx vitest run guide-page writes them.
      if (process.env.LEADLINE_UPDATE_GUIDE) writeFileSync(file, asMarkdown(guide));
      expect(readFileSync(file, 'utf8')).toBe(asMarkdown(guide));
    },
  );
});
