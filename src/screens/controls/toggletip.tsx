import { type ReactNode, useId, useState } from 'react';
import { PANEL, SOURCE_NAMES } from '../../messages/choices.ts';
import type { Source } from '../../scenario/schema.ts';
import { SourceMark } from './source-mark.tsx';

interface ToggletipProps {
  /** What the tip is about: the question of the control. */
  readonly about: string;
  readonly effect: string;
  readonly source: Source | null;
}

/** The mark of a source and a question mark that opens what a control does and where its number comes from. */
export function useToggletip({ about, effect, source }: ToggletipProps): { button: ReactNode; text: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = (
    <span className="tip">
      {source && <SourceMark kind={source.kind} named="named" />}
      <button
        className="tip__button"
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={PANEL.about(about)}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        ?
      </button>
    </span>
  );
  const text = (
    <div className="tip__text" id={id} hidden={!isOpen}>
      <p>{effect}</p>
      <SourceText source={source} />
    </div>
  );
  return { button, text };
}

/** Says in words where a number comes from. */
export function SourceText({ source }: { readonly source: Source | null }): ReactNode {
  if (!source) return <p>{PANEL.noSource}</p>;
  return (
    <>
      <p>
        <SourceMark kind={source.kind} /> {SOURCE_NAMES[source.kind]}
        {source.kind === 'document' && <>: {source.document}</>}
      </p>
      {source.kind === 'document' && <blockquote>“{source.quote}”</blockquote>}
      {source.note && <p>{source.note}</p>}
    </>
  );
}
