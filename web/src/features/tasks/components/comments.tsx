'use client';

import { ActionIcon, Button, Group, Pill, Stack, Text, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { QueryView } from '@/components/states/query-view';
import { RelativeTime } from '@/components/time/relative-time';
import { PersonName } from '@/entities/person/ui/person-name';
import { PersonSelect } from '@/entities/person/ui/person-select';
import { taskKeys } from '@/entities/task/keys/task-keys';
import * as m from '@/lib/messages/messages';
import { useMay, useSignedIn } from '@/lib/session/use-session';
import { addComment, commentsQuery, removeComment, type Comment } from '../api/comments';
import { TasksSkeleton } from './tasks-skeleton';

const texts = m.tasks.comments;
const MOST_MENTIONS = 20;

/** What was said about a task, oldest first, and a place to add to it. */
export function Comments({ taskId }: { taskId: number }) {
  const works = useMay('agent');
  const query = useInfiniteQuery(commentsQuery(taskId));
  return (
    <Stack gap="md">
      <QueryView query={query} skeleton={<TasksSkeleton rows={2} />}>
        {({ pages }) => {
          const comments = pages.flatMap((page) => page.items);
          return (
            <>
              {comments.length === 0 && (
                <Text size="sm" c="dimmed">
                  {texts.empty}
                </Text>
              )}
              {comments.map((comment) => (
                <Said key={comment.id} comment={comment} />
              ))}
              {query.hasNextPage && (
                <Button
                  variant="default"
                  style={{ alignSelf: 'start' }}
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {m.tasks.more}
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
      {works && <CommentForm taskId={taskId} />}
    </Stack>
  );
}

function useRefreshComments(taskId: number): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: taskKeys.one(taskId) }),
      queryClient.invalidateQueries({ queryKey: taskKeys.lists }),
    ]);
}

function Said({ comment }: { comment: Comment }) {
  const me = useSignedIn().user.id;
  const leads = useMay('supervisor');
  const refresh = useRefreshComments(comment.task_id);
  const remove = useMutation({ mutationFn: () => removeComment(comment.task_id, comment.id), onSettled: refresh });
  return (
    <Group gap="xs" wrap="nowrap" align="start">
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" component="div">
          <Text span inherit fw={600}>
            <PersonName id={comment.author_id} />
          </Text>{' '}
          <Text span inherit c="dimmed">
            <RelativeTime instant={comment.created_at} />
          </Text>
        </Text>
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {comment.body}
        </Text>
        {comment.mentions.length > 0 && (
          <Group gap={4} mt={4}>
            {comment.mentions.map((id) => (
              <Pill key={id}>
                @<PersonName id={id} />
              </Pill>
            ))}
          </Group>
        )}
      </div>
      {(leads || comment.author_id === me) && (
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={remove.isPending}
          aria-label={texts.remove}
          onClick={() => remove.mutate()}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

/** What is typed stays until the server has it. */
function CommentForm({ taskId }: { taskId: number }) {
  const [text, setText] = useState('');
  const [mentions, setMentions] = useState<number[]>([]);
  const refresh = useRefreshComments(taskId);
  const add = useMutation({
    mutationFn: () => addComment(taskId, text.trim(), mentions),
    onSuccess: () => {
      setText('');
      setMentions([]);
      return refresh();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() && !add.isPending) add.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Textarea
          aria-label={texts.label}
          placeholder={texts.hint}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={5_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
        />
        {mentions.length > 0 && (
          <Group gap={4}>
            {mentions.map((id) => (
              <Pill
                key={id}
                withRemoveButton
                removeButtonProps={{ 'aria-label': m.common.remove, 'aria-hidden': false, tabIndex: 0 }}
                onRemove={() => setMentions(mentions.filter((one) => one !== id))}
              >
                @<PersonName id={id} />
              </Pill>
            ))}
          </Group>
        )}
        <Group gap="xs" justify="space-between">
          <PersonSelect
            key={mentions.length}
            aria-label={texts.mention}
            placeholder={texts.mention}
            value={null}
            disabled={mentions.length >= MOST_MENTIONS}
            onChange={(id) => id !== null && setMentions([...new Set([...mentions, id])])}
            w={{ base: '100%', xs: 260 }}
          />
          <Button type="submit" loading={add.isPending} disabled={!text.trim()}>
            {texts.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
