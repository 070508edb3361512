/** F8 and Shift+F8 walk through the findings from wherever the user is. */
import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { stepFinding } from '../../../../../renderer/features/check/walk';
import type { FindingsState } from '../../../../../renderer/stores/findings-store';
import type { Stores } from '../../../../../renderer/stores/stores-context';
import type { Finding } from '../../../../../shared/check/finding';
import { openWindow } from '../../stores/open-window';

function windowWith(...ids: string[]) {
  const window = openWindow();
  const findings = ids.map((id) => ({ id, severity: 'warning', where: { instanceId: null } }) as Finding);
  const store = createStore<FindingsState>(() => ({ findings, stale: false, failed: false }));
  const stores = { ...window, findings: store } as unknown as Stores;
  return { session: window.session, step: (direction: -1 | 1) => stepFinding(direction, stores) };
}

it('goes round and shows the Prüfung', () => {
  const { session, step } = windowWith('a', 'b', 'c');
  session.getState().showRight('clause');
  const seen = [1, 1, 1, 1, -1].map((direction) => {
    step(direction as -1 | 1);
    return session.getState().currentFinding;
  });
  expect(seen).toEqual(['a', 'b', 'c', 'a', 'c']);
  expect(session.getState().rightTab).toBe('check');
});

it('starts backwards at the end, and does nothing without findings', () => {
  const some = windowWith('a', 'b');
  some.step(-1);
  expect(some.session.getState().currentFinding).toBe('b');
  const none = windowWith();
  none.step(1);
  expect(none.session.getState().currentFinding).toBeNull();
});
