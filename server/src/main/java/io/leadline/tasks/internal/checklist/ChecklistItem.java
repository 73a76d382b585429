package io.leadline.tasks.internal.checklist;

/**
 * A step of a task.
 *
 * @param position from 0, without gaps
 */
record ChecklistItem(long id, String text, boolean done, int position) {}
