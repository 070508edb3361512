/**
 * A modal question over the page: title, text, perhaps a text field and a checkbox, buttons. Styles are set through the
 * CSSOM, which a strict Content-Security-Policy allows. Sent to the page as source text: uses nothing from outside itself.
 */
export function overlayPage({ title, text, field, checkbox, checked, buttons, main, cancel }) {
  const make = (parent, name, words, styles) => {
    const element = parent.appendChild(document.createElement(name));
    if (words) element.textContent = words;
    Object.assign(element.style, styles);
    return element;
  };
  return new Promise((resolve) => {
    const place = document.body.appendChild(document.createElement('div'));
    const dialog = make(place.attachShadow({ mode: 'closed' }), 'dialog', '', {
      font: '15px system-ui, sans-serif',
      padding: '24px',
      borderRadius: '12px',
      border: '1px solid #8886',
      width: '460px',
      maxWidth: '90vw',
      boxShadow: '0 16px 48px #0005',
      colorScheme: 'light dark',
    });
    make(dialog, 'h2', title, { font: '600 17px system-ui, sans-serif', margin: '0 0 8px' });
    if (text)
      make(dialog, 'p', text, { margin: '0 0 16px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });
    const form = make(dialog, 'form', '', { margin: '0' });
    let input;
    if (field) {
      const label = make(form, 'label', field.label, { display: 'block', marginBottom: '16px' });
      input = make(label, 'input', '', {
        display: 'block',
        width: '100%',
        boxSizing: 'border-box',
        font: 'inherit',
        padding: '8px',
        marginTop: '4px',
      });
      input.value = field.value;
    }
    let box;
    if (checkbox) {
      const label = make(form, 'label', '', { display: 'block', marginBottom: '16px' });
      box = make(label, 'input', '', {});
      box.type = 'checkbox';
      box.checked = checked;
      label.append(` ${checkbox}`);
    }
    const row = make(form, 'div', '', {
      display: 'flex',
      gap: '8px',
      justifyContent: 'flex-end',
      flexWrap: 'wrap',
    });
    const answer = (button) => {
      place.remove();
      resolve({ button, value: input?.value ?? '', checked: box?.checked ?? false });
    };
    buttons.forEach((words, index) => {
      const button = make(row, 'button', words, {
        font: 'inherit',
        padding: '6px 14px',
        fontWeight: index === main ? '600' : '400',
      });
      button.type = 'button';
      button.addEventListener('click', () => answer(index));
      if (index === main && !field) button.autofocus = true;
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer(main);
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      answer(cancel);
    });
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    dialog.showModal();
    if (input) {
      input.focus();
      input.setSelectionRange(input.value.length, input.value.length);
    }
  });
}
