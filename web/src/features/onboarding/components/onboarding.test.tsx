import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import * as m from '@/lib/messages/messages';
import { show } from '@/testing/render';
import { answer } from '@/testing/server';
import { FreshStart } from './fresh-start';
import { SampleDataNotice } from './sample-data-notice';

const { fresh, samples } = m.onboarding;
const job = (status: string) => ({
  json: { id: 9, type: 'sample_data', status, processed: 12, failed: 0, progress: 1 },
});

describe('an empty workspace', () => {
  it('offers its admin sample data, an import and a first lead', () => {
    show(<FreshStart />);
    expect(screen.getByRole('button', { name: fresh.samplesAction })).toBeTruthy();
    expect(screen.getByRole('link', { name: fresh.importAction }).getAttribute('href')).toBe('/leads/import');
    expect(screen.getByRole('link', { name: fresh.createAction }).getAttribute('href')).toBe('/leads?new=true');
  });

  it('offers an agent a first lead alone', () => {
    show(<FreshStart />, 'agent');
    expect(screen.queryByRole('button', { name: fresh.samplesAction })).toBeNull();
    expect(screen.queryByRole('link', { name: fresh.importAction })).toBeNull();
    expect(screen.getByRole('link', { name: fresh.createAction })).toBeTruthy();
  });

  it('waits for the job that adds sample data, however often one clicks', async () => {
    const asked = answer('put', '/api/v1/sample-data', { json: { state: 'pending', leads: 0, job_id: 9 } });
    answer('get', '/api/v1/jobs/9', job('running'), job('succeeded'));
    const hands = show(<FreshStart />);
    await hands.dblClick(screen.getByRole('button', { name: fresh.samplesAction }));
    expect(await screen.findByText(samples.added)).toBeTruthy();
    expect(asked).toHaveLength(1);
  });

  it('says why where the job failed', async () => {
    answer('put', '/api/v1/sample-data', { json: { state: 'pending', leads: 0, job_id: 9 } });
    answer('get', '/api/v1/jobs/9', { json: { ...job('failed').json, error: 'There is no room for more leads.' } });
    const hands = show(<FreshStart />);
    await hands.click(screen.getByRole('button', { name: fresh.samplesAction }));
    expect(await screen.findByText(/no room for more leads/)).toBeTruthy();
  });
});

describe('sample data', () => {
  it('goes again, but for what people worked on', async () => {
    answer(
      'get',
      '/api/v1/sample-data',
      { json: { state: 'present', leads: 12 } },
      { json: { state: 'absent', leads: 0 } },
    );
    const removed = answer('delete', '/api/v1/sample-data', { json: { removed: 11, kept: 1 } });
    const hands = show(<SampleDataNotice />);
    await hands.click(await screen.findByRole('button', { name: samples.remove }));
    const dialog = await screen.findByRole('dialog');
    await hands.click(within(dialog).getByRole('button', { name: samples.remove }));
    expect(await screen.findByText(samples.removedBut(1))).toBeTruthy();
    expect(removed).toHaveLength(1);
    await waitFor(() => expect(screen.queryByText(samples.notice(12))).toBeNull());
  });

  it('is no business of others', () => {
    show(<SampleDataNotice />, 'supervisor');
    expect(screen.queryByRole('note')).toBeNull();
  });
});
