/**
 * Modal dialog on the native <dialog>: focus trap, inert background, Escape and top layer come from the browser and
 * need no injected styles (the CSP forbids them). Escape and the close button call `onClose`; the owner decides.
 */
import { X } from 'lucide-react';
import { useEffect, useId, useState, type FormEvent, type ReactNode } from 'react';
import { IconButton } from './button';
import { classNames } from './class-names';
import { useModal } from './use-modal';
import { PortalContainerContext } from './portal-container';
import './dialog.css';

type DialogProps = {
  title: string;
  /** One sentence under the title. */
  description?: ReactNode;
  closeLabel: string;
  onClose: () => void;
  size?: 's' | 'm' | 'l';
  /** Buttons, the main one last. */
  actions?: ReactNode;
  /** Makes the dialog a form: Enter submits. */
  onSubmit?: () => void;
  children?: ReactNode;
};

/** Shows a modal dialog while it is mounted. The element with `data-autofocus` gets the focus. */
export function Dialog({
  title,
  description,
  closeLabel,
  onClose,
  size = 'm',
  actions,
  onSubmit,
  children,
}: DialogProps) {
  const { dialog, closedByUser } = useModal(onClose);
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const titleId = useId();
  const descriptionId = useId();

  useEffect(() => setContainer(dialog.current), [dialog]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
    // What keeps the form from being done is where the keyboard should be.
    requestAnimationFrame(() => {
      dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    });
  };
  const Frame = onSubmit === undefined ? 'div' : 'form';
  return (
    <dialog
      ref={dialog}
      className={classNames('kw-dialog', `kw-dialog--${size}`)}
      aria-labelledby={titleId}
      aria-describedby={description === undefined ? undefined : descriptionId}
      onClose={closedByUser}
    >
      <PortalContainerContext value={container}>
        <Frame
          className="kw-dialog__frame"
          {...(onSubmit === undefined ? {} : { onSubmit: submit, noValidate: true })}
        >
          <header className="kw-dialog__head">
            <div>
              <h2 id={titleId}>{title}</h2>
              {description === undefined ? null : <p id={descriptionId}>{description}</p>}
            </div>
            <IconButton label={closeLabel} icon={X} onClick={onClose} />
          </header>
          {children === undefined ? null : <div className="kw-dialog__body">{children}</div>}
          {actions === undefined ? null : <footer className="kw-dialog__actions">{actions}</footer>}
        </Frame>
      </PortalContainerContext>
    </dialog>
  );
}
