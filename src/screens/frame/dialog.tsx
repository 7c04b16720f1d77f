import { type ReactNode, useEffect, useId, useRef } from 'react';
import { FRAME } from '../../messages/frame.ts';
import { Icon } from '../controls/icon.tsx';
import '../styles/dialogs.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `wide` is for what stands side by side, `whole` for what a room looks at. */
  readonly size?: 'usual' | 'wide' | 'whole';
  readonly children: ReactNode;
}

/** A window over the page: closes with Escape, the cross, or a click beside it; gives the focus back. */
export function Dialog({ title, onClose, size = 'usual', children }: DialogProps): ReactNode {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => element.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the cross do the same for the keyboard
    <dialog
      className={`dialog dialog--${size}`}
      ref={element}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === element.current && element.current.close()}
    >
      <div className="dialog__in">
        <div className="dialog__head">
          <h2 id={titleId}>{title}</h2>
          <button
            className="tool tool--icon"
            type="button"
            aria-label={FRAME.close}
            onClick={() => element.current?.close()}
          >
            <Icon name="close" />
          </button>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: text that scrolls must be reachable by keyboard */}
        <section className="dialog__text" tabIndex={0} aria-labelledby={titleId}>
          {children}
        </section>
      </div>
    </dialog>
  );
}
