import { describe, expect, it } from 'vitest';
import { csvPath, toAuditFilter, type AuditValues } from './audit-filter';
import { shapeOf } from './value';

const NONE: AuditValues = {
  user_id: null,
  entity_type: null,
  entity_id: null,
  action: null,
  status: null,
  from: null,
  to: null,
};

describe('the filter of the trail', () => {
  it('takes in the whole of the last day', () => {
    const filter = toAuditFilter({ ...NONE, from: '2026-03-28', to: '2026-03-29' });
    expect(filter.from).toBe(new Date(2026, 2, 28).toISOString());
    expect(filter.to).toBe(new Date(2026, 2, 30).toISOString());
  });

  it('asks for an id only together with what it is the id of', () => {
    expect(toAuditFilter({ ...NONE, entity_id: '7' })).toEqual({});
    expect(toAuditFilter({ ...NONE, entity_type: 'lead', entity_id: '7' })).toEqual({
      entity_type: 'lead',
      entity_id: '7',
    });
  });

  it('passes over what is no day, and downloads what it lists', () => {
    expect(toAuditFilter({ ...NONE, from: 'yesterday' })).toEqual({});
    expect(csvPath({ user_id: 3, action: 'lead.updated' })).toBe(
      '/api/v1/audit-logs/export.csv?user_id=3&action=lead.updated',
    );
  });
});

describe('a value of a change', () => {
  it('is told by its shape', () => {
    expect(shapeOf(null)).toEqual({ shape: 'nothing' });
    expect(shapeOf('')).toEqual({ shape: 'empty' });
    expect(shapeOf(true)).toEqual({ shape: 'flag', on: true });
    expect(shapeOf(12)).toEqual({ shape: 'text', text: '12' });
    expect(shapeOf({ a: [1] })).toEqual({ shape: 'block', text: '{\n  "a": [\n    1\n  ]\n}' });
    expect(shapeOf('one\ntwo').shape).toBe('block');
  });
});
