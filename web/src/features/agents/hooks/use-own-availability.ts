import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import { exclusively } from '@/lib/browser/mutex';
import { useLiveEvents } from '@/lib/live/use-live';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import {
  ownAvailabilityQuery,
  sendHeartbeat,
  setOwnAvailability,
  type Availability,
  type AvailabilityRequest,
} from '../api/own-availability';
import { floorKeys } from '../keys/floor-keys';
import { readAvailability } from '../model/wallboard-patch';

const HEARTBEAT = 30_000;

/** Null for a person who is no agent. */
export function useOwnAvailability(enabled = true) {
  const queryClient = useQueryClient();
  const me = useSignedIn().user.id;
  useLiveEvents(['agent.availability'], (event) => {
    const told = readAvailability(event);
    if (!told || told.user_id !== me) return;
    queryClient.setQueryData(ownAvailabilityQuery.queryKey, (before) =>
      before ? { ...before, ...told, user_id: before.user_id, status: told.state } : before,
    );
  });
  return useQuery({ ...ownAvailabilityQuery, enabled });
}

/** The new state shows at once, and the old one again where the server refuses. */
export function useSetOwnAvailability() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: setOwnAvailability,
    onMutate: async (request: AvailabilityRequest) => {
      await queryClient.cancelQueries({ queryKey: floorKeys.ownAvailability });
      const before = queryClient.getQueryData(ownAvailabilityQuery.queryKey);
      if (before) queryClient.setQueryData(ownAvailabilityQuery.queryKey, expected(before, request));
      return { before };
    },
    onError: (_error, _request, context) => {
      queryClient.setQueryData(ownAvailabilityQuery.queryKey, context?.before);
      void queryClient.invalidateQueries({ queryKey: floorKeys.ownAvailability });
    },
    onSuccess: (availability) => {
      queryClient.setQueryData(ownAvailabilityQuery.queryKey, availability);
      void queryClient.invalidateQueries({ queryKey: agentKeys.one(availability.agent_id) });
    },
  });
}

function expected(before: Availability, request: AvailabilityRequest): Availability {
  const reason = request.break_reason ?? null;
  const same = before.status === request.status && before.break_reason === reason;
  return {
    ...before,
    status: request.status,
    break_reason: reason,
    since: same ? before.since : new Date().toISOString(),
    is_accepting_leads: request.is_accepting_leads ?? before.is_accepting_leads,
  };
}

/** While a page is open and the agent is not offline, one tab of the browser says so to the server. */
export function useHeartbeat(present: boolean): void {
  const queryClient = useQueryClient();
  const { user, tenant } = useSignedIn();
  useEffect(() => {
    if (!present) return undefined;
    const stop = new AbortController();
    void exclusively(`leadline-heartbeat-${user.id}-${tenant?.id}`, () =>
      beatUntil(stop.signal, () => {
        notifications.show({ id: 'silent', color: 'yellow', message: m.agents.silent, autoClose: false });
        void queryClient.invalidateQueries({ queryKey: floorKeys.ownAvailability });
      }),
    );
    return () => stop.abort();
  }, [present, queryClient, user.id, tenant?.id]);
}

function beatUntil(signal: AbortSignal, foundOffline: () => void): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((done) => {
    const beat = async (): Promise<void> => {
      const state = await sendHeartbeat().catch(() => null); // the live indicator tells of lost connections
      if (state === 'offline' && !signal.aborted) foundOffline();
    };
    void beat();
    const timer = setInterval(() => void beat(), HEARTBEAT);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      done();
    });
  });
}
