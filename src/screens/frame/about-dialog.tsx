import type { ReactNode } from 'react';
import { ABOUT } from '../../messages/about.ts';
import { descriptionText } from '../../messages/describe.ts';
import { describe } from '../../scenario/describe.ts';
import { usePlan } from '../session-context.ts';
import { Dialog } from './dialog.tsx';

/** What the model does, in which order, and what it does not know. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { now, chosen } = usePlan();
  // The variants say what they change in the base, not in what is on the screen.
  const settings = describe(chosen).filter(({ code }) => code !== 'variant');
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
      <section>
        <h3>{ABOUT.readAloud}</h3>
        <ul>
          {settings.map((setting) => (
            <li key={`${setting.path}${setting.code}`}>{descriptionText(setting)}</li>
          ))}
        </ul>
      </section>
    </Dialog>
  );
}
