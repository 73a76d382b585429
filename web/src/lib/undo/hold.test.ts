import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHold, type HeldChange, type SendMode } from './hold';

function aChange(message = 'a change') {
  return {
    id: message,
    message,
    send: vi.fn<(mode: SendMode) => Promise<unknown>>().mockResolvedValue(undefined),
    undo: vi.fn<() => void>(),
  } satisfies HeldChange;
}

describe('a change that is held back', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is sent once, when its time is over', () => {
    const hold = createHold(6_000);
    const change = aChange();
    hold.hold(change);
    vi.advanceTimersByTime(5_999);
    expect(change.send).not.toHaveBeenCalled();
    expect(hold.held.get()).toBe(change);
    vi.advanceTimersByTime(1);
    expect(change.send).toHaveBeenCalledExactlyOnceWith('in-time');
    expect(hold.held.get()).toBeUndefined();
    vi.advanceTimersByTime(60_000);
    expect(change.send).toHaveBeenCalledOnce();
  });

  it('is never sent after it was undone', () => {
    const hold = createHold(6_000);
    const change = aChange();
    hold.hold(change);
    hold.undo();
    vi.advanceTimersByTime(60_000);
    expect(change.undo).toHaveBeenCalledOnce();
    expect(change.send).not.toHaveBeenCalled();
  });

  it('is sent at once when the next one comes', () => {
    const hold = createHold(6_000);
    const first = aChange('first');
    const second = aChange('second');
    hold.hold(first);
    vi.advanceTimersByTime(1_000);
    hold.hold(second);
    expect(first.send).toHaveBeenCalledOnce();
    expect(hold.held.get()).toBe(second);
    hold.undo();
    expect(first.undo).not.toHaveBeenCalled();
    expect(second.undo).toHaveBeenCalledOnce();
  });

  it('has its whole time again after another was undone', () => {
    const hold = createHold(6_000);
    hold.hold(aChange());
    vi.advanceTimersByTime(5_000);
    hold.undo();
    const next = aChange();
    hold.hold(next);
    vi.advanceTimersByTime(5_999);
    expect(next.send).not.toHaveBeenCalled();
  });

  it('is sent the way that outlives the page when the page is left', () => {
    const hold = createHold(6_000);
    const change = aChange();
    hold.hold(change);
    void hold.flush('leaving');
    expect(change.send).toHaveBeenCalledExactlyOnceWith('leaving');
    void hold.flush('leaving');
    expect(change.send).toHaveBeenCalledOnce();
  });

  it('waits while somebody reads, and goes on from there', () => {
    const hold = createHold(6_000);
    const change = aChange();
    hold.hold(change);
    vi.advanceTimersByTime(4_000);
    hold.pause();
    vi.advanceTimersByTime(60_000);
    expect(change.send).not.toHaveBeenCalled();
    hold.resume();
    vi.advanceTimersByTime(1_999);
    expect(change.send).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(change.send).toHaveBeenCalledOnce();
  });

  it('can be undone while its clock stands still', () => {
    const hold = createHold(6_000);
    const change = aChange();
    hold.hold(change);
    hold.pause();
    hold.undo();
    hold.resume();
    vi.advanceTimersByTime(60_000);
    expect(change.send).not.toHaveBeenCalled();
  });
});
