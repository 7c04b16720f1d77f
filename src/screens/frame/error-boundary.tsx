import { Component, type ReactNode } from 'react';
import { FAILURES } from '../../messages/frame.ts';

/** Shows Dutch words instead of a blank page when a part of the page breaks. React asks for a class here. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="crash" role="alert">
        <h1>{FAILURES.crashed}</h1>
        <p>{FAILURES.crashedText}</p>
        <button className="btn" type="button" onClick={() => location.reload()}>
          {FAILURES.reload}
        </button>
      </main>
    );
  }
}
