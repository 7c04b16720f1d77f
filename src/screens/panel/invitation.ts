import { useEffect, useState } from 'react';
import { useSettings } from '../session-context.ts';

/** Remembers on this device that someone has moved a slider before. */
const KEY = 'doorstroom-begonnen';

/**
 * Says whether the invitation to begin is shown: at a first visit, until the first change. Its room stays until the
 * page is opened again, so that nothing jumps under a hand that drags.
 */
export function useInvitation(): 'shown' | 'accepted' | 'gone' {
  const [wasHere] = useState(hasBegun);
  const hasChanged = useSettings((state) => state.log.length > 0);
  useEffect(() => {
    if (hasChanged) remember();
  }, [hasChanged]);
  if (wasHere) return 'gone';
  return hasChanged ? 'accepted' : 'shown';
}

function hasBegun(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    // A browser that keeps nothing shows the invitation each time.
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // See hasBegun.
  }
}
