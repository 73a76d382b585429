import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import * as m from '@/lib/messages/messages';
import { show } from '@/testing/render';
import { answer } from '@/testing/server';
import { CategoryTabs } from './category-tabs';

const tab = (name: string): string => screen.getByRole('button', { name: new RegExp(`^${name}`) }).textContent ?? '';

describe('the tabs of the categories', () => {
  it('count all leads exactly where nothing narrows the list', async () => {
    answer('get', '/api/v1/leads/stats', { json: { total: 100_000, by_category: { hot: 161 } } });
    show(<CategoryTabs filter={{ sort: '-score' }} value={null} onChange={vi.fn()} />);
    await waitFor(() => expect(tab(m.common.all)).toContain('100,000'));
    expect(tab(m.score.category.hot)).toContain('161');
    expect(tab(m.score.category.cold)).toContain('0');
  });

  it('count what the other filters leave', async () => {
    answer(
      'get',
      '/api/v1/leads/count',
      { json: { count: 10_000, exact: false } },
      { json: { count: 7, exact: true } },
    );
    show(<CategoryTabs filter={{ source: 'Fair', category: 'hot' }} value="hot" onChange={vi.fn()} />);
    await waitFor(() => expect(tab(m.common.all)).toContain('10,000+'));
    expect(tab(m.score.category.hot)).toContain('7');
  });
});
