import { describe, expect, it } from 'vitest';
import { createEventHub } from '../../../../electron/preload/event-hub';

describe('event hub', () => {
  it('gives what came too early to the first listener, in order and once', () => {
    const hub = createEventHub();
    hub.emit(1);
    hub.emit(2);
    const first: unknown[] = [];
    const second: unknown[] = [];
    hub.subscribe((payload) => first.push(payload));
    hub.subscribe((payload) => second.push(payload));
    hub.emit(3);
    expect([first, second]).toEqual([[1, 2, 3], [3]]);
  });

  it('ends a subscription without touching another of the same function', () => {
    const hub = createEventHub();
    const heard: unknown[] = [];
    const listener = (payload: unknown) => void heard.push(payload);
    const end = hub.subscribe(listener);
    hub.subscribe(listener);
    end();
    hub.emit('x');
    expect(heard).toEqual(['x']);
  });

  it('keeps only the latest when nobody listens', () => {
    const hub = createEventHub();
    for (let number = 0; number < 30; number += 1) hub.emit(number);
    const heard: unknown[] = [];
    hub.subscribe((payload) => heard.push(payload));
    expect([heard.length, heard[0]]).toEqual([20, 10]);
  });
});
