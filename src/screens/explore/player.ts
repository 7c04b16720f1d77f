import { useEffect, useState } from 'react';

/** Playing futures one by one: which one is on screen, and how to pause, go on and stop. */
export interface Player {
  /** The number of the future on screen, from 0; null when nothing is played. */
  readonly current: number | null;
  readonly isPaused: boolean;
  /** True when motion is unwanted: all futures then stand still side by side. */
  readonly isStill: boolean;
  readonly total: number;
  readonly play: () => void;
  readonly toggle: () => void;
  readonly stop: () => void;
}

const TOTAL = 10;
/** Ten futures take twelve seconds and then end by themselves. */
const EACH_MS = 1200;

/** Plays the first ten futures. */
export function usePlayer(): Player {
  const [current, setCurrent] = useState<number | null>(null);
  const [isPaused, setPaused] = useState(false);
  const isStill = useReducedMotion();

  useEffect(() => {
    if (current === null || isPaused || isStill) return;
    const timer = setTimeout(() => setCurrent(current + 1 < TOTAL ? current + 1 : null), EACH_MS);
    return () => clearTimeout(timer);
  }, [current, isPaused, isStill]);

  return {
    current,
    isPaused,
    isStill,
    total: TOTAL,
    play: () => {
      setPaused(false);
      setCurrent(isStill ? TOTAL - 1 : 0);
    },
    toggle: () => setPaused(!isPaused),
    stop: () => setCurrent(null),
  };
}

function useReducedMotion(): boolean {
  const [isReduced, setReduced] = useState(() => query().matches);
  useEffect(() => {
    const media = query();
    const follow = () => setReduced(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return isReduced;
}

function query(): MediaQueryList {
  return matchMedia('(prefers-reduced-motion: reduce)');
}
