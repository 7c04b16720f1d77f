import type { ReactNode } from 'react';
import { ABOUT } from '../../messages/about.ts';
import { usePlan } from '../session-context.ts';
import { Dialog } from './dialog.tsx';

/** What the model does, in which order, and what it does not know. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { now } = usePlan();
  return (
    <Dialog title={ABOUT.title} onClose={onClose}>
      <p>{now.introduction}</p>
      {ABOUT.sections.map((section) => (
        <section key={section.heading}>
          <h3>{section.heading}</h3>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {'steps' in section && (
            <ol>
              {section.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
        </section>
      ))}
    </Dialog>
  );
}
