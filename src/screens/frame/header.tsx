import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { FRAME } from '../../messages/frame.ts';
import { Icon } from '../controls/icon.tsx';
import { useSession } from '../session-context.ts';
import { MoreMenu } from './more-menu.tsx';

/** The top bar: name, views, undo and redo, repeat, share and the menu. */
export function Header(): ReactNode {
  const { settings, replay } = useSession();
  const canUndo = useStore(settings.store.temporal, (state) => state.pastStates.length > 0);
  const canRedo = useStore(settings.store.temporal, (state) => state.futureStates.length > 0);
  return (
    <header className="top">
      <div className="brand">
        <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width="24" height="24" />
        <span className="brand__name">{FRAME.name}</span>
      </div>
      <nav className="tabs" aria-label={FRAME.views}>
        <a
          href={`${location.pathname}${location.search}`}
          aria-current="page"
          onClick={(event) => event.preventDefault()}
        >
          {FRAME.explore}
        </a>
      </nav>
      <div className="tools">
        <button
          className="tool tool--icon"
          type="button"
          aria-label={FRAME.undo}
          title={FRAME.undo}
          disabled={!canUndo}
          onClick={settings.undo}
        >
          <Icon name="undo" />
        </button>
        <button
          className="tool tool--icon"
          type="button"
          aria-label={FRAME.redo}
          title={FRAME.redo}
          disabled={!canRedo}
          onClick={settings.redo}
        >
          <Icon name="redo" />
        </button>
        <button
          className="tool tool--repeat"
          type="button"
          aria-label={FRAME.replayFull}
          title={FRAME.replayFull}
          disabled={!canUndo}
          onClick={() => void replay()}
        >
          {FRAME.replay}
        </button>
        <ShareButton />
        <MoreMenu canReplay={canUndo} />
      </div>
    </header>
  );
}

/** How long "Gekopieerd" stays. */
const COPIED_MS = 2500;

function ShareButton(): ReactNode {
  const { link, isShareable } = useSession();
  const [state, setState] = useState<'rest' | 'copied' | 'failed' | 'own-file'>('rest');
  const address = () => `${location.origin}${location.pathname}${location.search}${link() === '' ? '' : `#${link()}`}`;

  async function share(): Promise<void> {
    if (!isShareable()) return setState('own-file');
    try {
      await navigator.clipboard.writeText(address());
      setState('copied');
      setTimeout(() => setState('rest'), COPIED_MS);
    } catch {
      setState('failed');
    }
  }

  return (
    <>
      <button className="tool tool--main" type="button" title={FRAME.shareFull} onClick={() => void share()}>
        <span aria-live="polite">{state === 'copied' ? FRAME.shared : FRAME.share}</span>
      </button>
      {state === 'own-file' && (
        <p className="share-by-hand" role="status">
          {FRAME.notInLink}
          <button type="button" className="btn" onClick={() => setState('rest')}>
            {FRAME.close}
          </button>
        </p>
      )}
      {state === 'failed' && (
        <label className="share-by-hand">
          {FRAME.shareByHand}
          <input type="text" readOnly value={address()} onFocus={(event) => event.target.select()} />
          <button type="button" className="btn" onClick={() => setState('rest')}>
            {FRAME.close}
          </button>
        </label>
      )}
    </>
  );
}
