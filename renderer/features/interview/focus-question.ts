/** Moves the keyboard between the questions that are shown. */

const CONTROL = 'input:not([type="hidden"]), select, textarea, [role="combobox"]';

/** Puts the focus into the first control of a question; a chosen radio button comes before the first one. */
export function focusControl(question: Element): void {
  const control =
    question.querySelector<HTMLElement>('input[type="radio"]:checked') ??
    question.querySelector<HTMLElement>(CONTROL) ??
    question.querySelector<HTMLElement>('button');
  control?.focus({ preventScroll: true });
}

/** When the focused button went away with the state it changed, the focus stays in its question. */
export function keepFocusIn(question: Element | null): void {
  requestAnimationFrame(() => {
    if (question === null || document.activeElement !== document.body) return;
    const back = question.querySelector<HTMLElement>('.question__gap button');
    if (back === null) focusControl(question);
    else back.focus();
  });
}

/** From a control to the next question below it; at the end the focus stays. */
export function focusNextQuestion(from: Element): void {
  const here = from.closest('[data-question]');
  const all = [...document.querySelectorAll('[data-question]')];
  const next = here === null ? undefined : all[all.indexOf(here) + 1];
  if (next === undefined) return;
  next.scrollIntoView({ block: 'nearest' });
  focusControl(next);
}
