import { queryOptions, skipToken } from '@tanstack/react-query';
import { authorizedFetch } from '@/lib/api/authorized-fetch';
import type { Schemas } from '@/lib/api/client';
import { problemOf } from '@/lib/api/problem';
import { upload } from '@/lib/api/upload';
import { leadPageKeys } from '../keys/lead-page-keys';
import { parseCsv } from '../model/csv';
import type { Mapping } from '../model/import-mapping';

export type ImportPreview = Schemas['ImportPreview'];
type Job = Schemas['Job'];

/** What the server looks at of a file. */
const BEGINNING = 256 * 1024;

async function previewImport(file: File, mapping: Mapping, signal: AbortSignal): Promise<ImportPreview> {
  const request = new Request(`${location.origin}/api/v1/leads/import/preview`, {
    method: 'POST',
    body: formOf(file.slice(0, BEGINNING), file.name, mapping),
    signal,
  });
  const response = await authorizedFetch(request);
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as ImportPreview;
}

export function importLeads(
  file: File,
  mapping: Mapping,
  signal: AbortSignal,
  onProgress: (sent: number, total: number) => void,
): Promise<Job> {
  return upload<Job>('/api/v1/leads/import', formOf(file, file.name, mapping), { signal, onProgress });
}

/** So many bytes of the refused rows are enough to show the first ones. */
const FIRST_REFUSED = 64 * 1024;

/** The beginning of the file of refused rows; the rest is not fetched. */
async function readFirstRefused(jobId: number, signal: AbortSignal): Promise<string> {
  const response = await authorizedFetch(new Request(`${location.origin}/api/v1/jobs/${jobId}/errors.csv`, { signal }));
  if (!response.ok) throw await problemOf(response);
  const reader = response.body?.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let text = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += part.value;
    if (text.length > FIRST_REFUSED) {
      await reader?.cancel();
      break;
    }
  }
  return text;
}

const SHOWN = 10;

/** The first of the rows an import refused, each as its line, the reason and what stood there. */
export function refusedRowsQuery(jobId: number) {
  return queryOptions({
    queryKey: leadPageKeys.refusedRows(jobId),
    queryFn: async ({ signal }) => parseCsv(await readFirstRefused(jobId, signal)).slice(1, SHOWN + 1),
    staleTime: Infinity,
  });
}

/** How the beginning of the file would come in under the mapping. */
export function importPreviewQuery(file: File | undefined, mapping: Mapping) {
  return queryOptions({
    queryKey: leadPageKeys.importPreview(file, mapping),
    queryFn: file ? ({ signal }) => previewImport(file, mapping, signal) : skipToken,
    staleTime: Infinity,
  });
}

function formOf(content: Blob, name: string, mapping: Mapping): FormData {
  const form = new FormData();
  form.append('mapping', JSON.stringify(mapping));
  form.append('file', content, name);
  return form;
}
