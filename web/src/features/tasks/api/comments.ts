import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { taskPageKeys } from '../keys/task-page-keys';

export type Comment = Schemas['TaskComment'];
export type CommentPage = Schemas['TaskCommentPage'];

const path = '/api/v1/tasks/{task_id}/comments' as const;

function listComments(taskId: number, cursor: string | undefined, signal: AbortSignal): Promise<CommentPage> {
  return body(api.GET(path, { params: { path: { task_id: taskId }, query: { cursor } }, signal }));
}

export function addComment(taskId: number, text: string, mentions: number[]): Promise<Comment> {
  return body(api.POST(path, { params: { path: { task_id: taskId } }, body: { body: text, mentions } }));
}

export async function removeComment(taskId: number, commentId: number): Promise<void> {
  await api.DELETE(`${path}/{comment_id}`, { params: { path: { task_id: taskId, comment_id: commentId } } });
}

export function commentsQuery(taskId: number) {
  return pagesQuery(taskPageKeys.comments(taskId), (cursor, signal) => listComments(taskId, cursor, signal));
}
