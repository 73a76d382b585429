import { expect, test } from 'vitest';
import { assignmentOf } from './assignment-note';

test('a note of an assignment tells whom it is about', () => {
  expect(assignmentOf('Assigned to agent 7')).toEqual({ given: true, person: 7 });
  expect(assignmentOf('Unassigned from agent 12')).toEqual({ given: false, person: 12 });
});

test('what people write is left as it is', () => {
  expect(assignmentOf('Assigned to agent 7, I think')).toBeNull();
  expect(assignmentOf(null)).toBeNull();
});
