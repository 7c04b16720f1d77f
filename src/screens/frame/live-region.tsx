import { type ReactNode, useEffect, useState } from 'react';

/** Long enough to be over a drag, short enough to belong to it. */
const QUIET_MS = 800;

/** Tells a screen reader the answer, once, some time after the last change. Says nothing while someone drags. */
export function LiveRegion({ answer, isBusy }: { readonly answer: string; readonly isBusy: boolean }): ReactNode {
  const [told, setTold] = useState('');
  useEffect(() => {
    if (isBusy || answer === '') return;
    const timer = setTimeout(() => setTold(answer), QUIET_MS);
    return () => clearTimeout(timer);
  }, [answer, isBusy]);
  return (
    <p className="vh" role="status">
      {told}
    </p>
  );
}
