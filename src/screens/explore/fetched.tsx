import { type ComponentType, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { ANSWER } from '../../messages/verkennen.ts';

/** How long the first picture has the line and the processor to itself. */
const LATER_MS = 300;

/**
 * Shows a part of the page that is fetched when the reader comes near, or shortly after the first picture is complete;
 * so it can be scrolled to, printed and used without a network. Says so when it could not be fetched.
 */
export function Fetched<Props extends object>({
  from,
  isComplete,
  props,
}: {
  /** The same function each time. */
  readonly from: () => Promise<ComponentType<Props>>;
  readonly isComplete: boolean;
  readonly props: Props;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const isTime = useIsTime(place, isComplete);
  const [part, setPart] = useState<{ readonly as: ComponentType<Props> } | 'failed' | null>(null);
  useEffect(() => {
    if (!isTime) return;
    from().then(
      (as) => setPart({ as }),
      () => setPart('failed'),
    );
  }, [isTime, from]);
  if (part !== null && part !== 'failed') return <part.as {...props} />;
  return (
    <div className="fetched" data-state={part ?? 'coming'} ref={place}>
      {part === 'failed' ? <p role="alert">{ANSWER.notFetched}</p> : <p>{ANSWER.fetching}</p>}
    </div>
  );
}

function useIsTime(place: RefObject<HTMLElement | null>, isComplete: boolean): boolean {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    if (!place.current || isTime) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setTime(true);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, isTime]);
  useEffect(() => {
    if (!isComplete || isTime) return;
    const timer = setTimeout(() => setTime(true), LATER_MS);
    return () => clearTimeout(timer);
  }, [isComplete, isTime]);
  return isTime;
}
