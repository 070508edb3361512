/**
 * Walks through the findings: to one of them, to the next, to the previous. Where the walk stands is remembered by the
 * session, so that it goes on wherever it was left and whichever tab is open.
 */
import type { Finding } from '../../../shared/check/finding';
import type { Stores } from '../../stores/stores-context';
import { goToFinding, inOrder } from './finding-place';

/** Goes to a finding and remembers it as the one in hand. */
export function takeUpFinding(finding: Finding, stores: Stores): void {
  stores.session.getState().setCurrentFinding(finding.id);
  goToFinding(finding, stores);
}

/** Shows the Prüfung and goes to the finding after (1) or before (-1) the one in hand, round at the ends. */
export function stepFinding(direction: -1 | 1, stores: Stores): void {
  const { currentFinding, showRight } = stores.session.getState();
  showRight('check');
  const list = inOrder(stores.findings.getState().findings);
  const here = list.findIndex(({ id }) => id === currentFinding);
  const start = here < 0 && direction < 0 ? 0 : here;
  const next = list[(start + direction + list.length) % list.length];
  if (next !== undefined) takeUpFinding(next, stores);
}
