import { Loader } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { StateMessage } from './state-message';

/** While the server waits for its database; whoever shows this tries again by itself. */
export function RecoveringState({ order }: { order?: 1 | 2 }) {
  return (
    <div role="status">
      <StateMessage order={order} icon={<Loader size={24} />} title={m.common.recovering.title}>
        {m.common.recovering.text}
      </StateMessage>
    </div>
  );
}
