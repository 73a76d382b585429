import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

/** Answers what a test says; what it says nothing of fails the test. */
export const server = setupServer();

type Answer = { status?: number; json?: unknown; headers?: Record<string, string> } | 'unreachable';

/** A request as the server saw it. */
export type Received = { path: string; headers: Headers; body: unknown };

/**
 * Answers requests one after the other, the last answer again and again.
 *
 * @return the requests that came, in their order
 */
export function answer(
  method: 'get' | 'post' | 'patch' | 'put' | 'delete',
  path: string,
  ...answers: Answer[]
): Received[] {
  const received: Received[] = [];
  server.use(
    http[method](`*${path}`, async ({ request }) => {
      const text = await request.clone().text();
      const given = answers[Math.min(received.length, answers.length - 1)];
      received.push({
        path: new URL(request.url).pathname,
        headers: request.headers,
        body: text ? (JSON.parse(text) as unknown) : undefined,
      });
      if (given === 'unreachable') return HttpResponse.error();
      const { status = 200, json, headers } = given ?? {};
      return json === undefined
        ? new HttpResponse(null, { status, headers })
        : HttpResponse.json(json, { status, headers });
    }),
  );
  return received;
}

type Refusal = { detail: string; code?: string; errors?: { field: string; message: string }[]; retryAfter?: number };

/** As the server refuses (RFC 9457). */
export function refusal(status: number, { detail, code = 'refused', errors, retryAfter }: Refusal): Answer {
  return {
    status,
    json: { type: `urn:problem:${code}`, title: 'Refused', status, detail, code, errors, request_id: 'req-1' },
    headers: {
      'Content-Type': 'application/problem+json',
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    },
  };
}
