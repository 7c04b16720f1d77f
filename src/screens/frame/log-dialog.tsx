import type { ReactNode } from 'react';
import { formatTime, LOG_DIALOG } from '../../messages/log.ts';
import { useSession, useSettings } from '../session-context.ts';
import { showElement } from '../show-element.ts';
import { changeText, controlOf } from '../state/change-text.ts';
import { type LogEntry, sameSettings } from '../store.ts';
import { Dialog } from './dialog.tsx';

/** All changes as sentences; a click goes back to that moment, and that can be undone too. */
export function LogDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { settings, caseOf } = useSession();
  const log = useSettings((state) => state.log);
  const current = useSettings((state) => state.settings);

  function goTo({ before, after }: LogEntry): void {
    settings.change(after);
    onClose();
    setTimeout(() => showElement(controlOf(caseOf(after.scenario), before, after)), 0);
  }

  return (
    <Dialog title={LOG_DIALOG.title} onClose={onClose}>
      <p>{log.length === 0 ? LOG_DIALOG.empty : LOG_DIALOG.text}</p>
      <ol className="log" reversed>
        {log.toReversed().map((entry) => {
          const time = formatTime(entry.at);
          const sentence = changeText(caseOf(entry.after.scenario), entry.before, entry.after);
          return (
            <li key={entry.number}>
              <button type="button" aria-label={LOG_DIALOG.go(time, sentence)} onClick={() => goTo(entry)}>
                <time>{time}</time> <span>{sentence}</span>
                {sameSettings(entry.after, current) && <span className="same">{LOG_DIALOG.current}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
