/** Where the keyboard goes when a side pane is asked for, and when a project is opened: never nowhere. */

type Side = 'left' | 'right';

const paneOf = (side: Side) => document.querySelector(`[data-pane="${side}"]`);

/** Puts the focus into a pane once it is drawn: into its search field, else on its chosen tab. */
export function focusPane(side: Side): void {
  requestAnimationFrame(() => {
    const pane = paneOf(side);
    const goal =
      pane?.querySelector<HTMLElement>('[role="searchbox"]') ??
      pane?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    goal?.focus();
  });
}

/** After opening a project nothing holds the focus; the next Tab then goes into the left pane. */
export function focusFreshWorkspace(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    paneOf('left')?.querySelector<HTMLElement>('[role="tabpanel"][data-state="active"]')?.focus();
  });
}
