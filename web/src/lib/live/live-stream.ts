import { EventSourceParserStream } from 'eventsource-parser/stream';
import { authorizedFetch } from '@/lib/api/authorized-fetch';
import { problemOf } from '@/lib/api/problem';
import type { LiveEvent, LiveStatus } from './live-event';

const PATH = '/api/v1/stream';
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
/** The server sends something at least every 15 seconds; silence for longer is a dead connection. */
const SILENCE = 40_000;

type Listener = {
  onEvent: (event: LiveEvent, id: string | undefined) => void;
  onStatus: (status: LiveStatus) => void;
  /** Where to go on; changes with every event. */
  lastEventId: () => string | undefined;
};

/** Keeps one stream open until the signal says otherwise, and goes on after each cut where it was. */
export async function followStream(signal: AbortSignal, listener: Listener): Promise<void> {
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    listener.onStatus(pause === FIRST_PAUSE ? 'connecting' : 'lost');
    try {
      await readOnce(signal, listener, () => (pause = FIRST_PAUSE));
    } catch {
      // Refused or cut: the status says so, and the next attempt follows.
    }
    if (signal.aborted) return;
    listener.onStatus('lost');
    await wait(pause * (0.75 + Math.random() / 2), signal);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

async function readOnce(signal: AbortSignal, listener: Listener, opened: () => void): Promise<void> {
  const cut = new AbortController();
  const stop = (): void => cut.abort();
  signal.addEventListener('abort', stop);
  let watchdog = setTimeout(stop, SILENCE);
  try {
    const lastEventId = listener.lastEventId();
    const request = new Request(location.origin + PATH, {
      headers: { Accept: 'text/event-stream', ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}) },
      signal: cut.signal,
      cache: 'no-store',
    });
    const response = await authorizedFetch(request);
    if (!response.ok || !response.body) throw await problemOf(response);
    opened();
    listener.onStatus('live');
    const alive = new TransformStream<string, string>({
      transform(text, controller) {
        clearTimeout(watchdog);
        watchdog = setTimeout(stop, SILENCE);
        controller.enqueue(text);
      },
    });
    const events = response.body
      .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
      .pipeThrough(alive)
      .pipeThrough(new EventSourceParserStream())
      .getReader();
    for (let next = await events.read(); !next.done; next = await events.read()) {
      listener.onEvent(JSON.parse(next.value.data) as LiveEvent, next.value.id);
    }
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener('abort', stop);
    cut.abort();
  }
}

/** Sooner when the browser says that it is online again. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const finish = (): void => {
      clearTimeout(timer);
      removeEventListener('online', finish);
      signal.removeEventListener('abort', finish);
      done();
    };
    const timer = setTimeout(finish, milliseconds);
    addEventListener('online', finish);
    signal.addEventListener('abort', finish);
  });
}
