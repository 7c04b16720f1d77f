import { type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { FRAME } from '../../messages/frame.ts';
import { saveFile } from '../save-file.ts';
import { useCalculator, usePlan, useSession } from '../session-context.ts';

// What few people open is fetched when it is opened.
const AboutDialog = lazy(() => import('./about-dialog.tsx').then((module) => ({ default: module.AboutDialog })));
const CalculatorsDialog = lazy(() =>
  import('../calculators/calculators-dialog.tsx').then((module) => ({ default: module.CalculatorsDialog })),
);
const ExactCasesDialog = lazy(() =>
  import('./exact-cases-dialog.tsx').then((module) => ({ default: module.ExactCasesDialog })),
);
const FollowDialog = lazy(() => import('./follow-dialog.tsx').then((module) => ({ default: module.FollowDialog })));
const LogDialog = lazy(() => import('./log-dialog.tsx').then((module) => ({ default: module.LogDialog })));

const CasesDialog = lazy(() => import('./cases-dialog.tsx').then((module) => ({ default: module.CasesDialog })));

const WorkshopDialog = lazy(() =>
  import('../workshop/workshop-dialog.tsx').then((module) => ({ default: module.WorkshopDialog })),
);

type Dialog = 'workshop' | 'log' | 'calculators' | 'follow' | 'exact' | 'about' | 'cases';
type Theme = 'light' | 'dark';

/** The menu with all that is not needed at every moment. */
export function MoreMenu({ canReplay }: { readonly canReplay: boolean }): ReactNode {
  const { replay, caseOf, library, openFile } = useSession();
  const plan = usePlan();
  const fileInput = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const picture = useCalculator((state) => state.picture);
  const base = caseOf(plan.settings.scenario);

  useEffect(() => {
    if (!isOpen) return;
    const close = (event: PointerEvent) => !box.current?.contains(event.target as Node) && setOpen(false);
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [isOpen]);

  async function saveReport(): Promise<void> {
    if (!picture) return;
    const { reportText } = await import('../state/report-text.ts');
    saveFile(`doorstroom-${base.id}.json`, reportText(base, picture), 'application/json');
  }

  async function saveScenario(): Promise<void> {
    const { scenarioFile } = await import('../state/scenario-file.ts');
    saveFile(`${base.id}.json`, scenarioFile(base, plan), 'application/json');
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    setOpen(false);
    button.current?.focus();
  }

  const item = (text: string, action: () => void, disabled = false, className?: string) => (
    <li className={className}>
      <button
        type="button"
        disabled={disabled}
        onClick={() => {
          setOpen(false);
          action();
        }}
      >
        {text}
      </button>
    </li>
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape from the controls within
    <div className="more" ref={box} onKeyDown={onKeyDown}>
      <button className="tool" type="button" aria-expanded={isOpen} ref={button} onClick={() => setOpen(!isOpen)}>
        {FRAME.more}
      </button>
      {isOpen && (
        <ul className="menu" aria-label={FRAME.more}>
          {item(FRAME.replayFull, () => void replay(), !canReplay, 'only-narrow')}
          {item(FRAME.log, () => setDialog('log'))}
          {library.shipped.length > 1 && item(FRAME.cases, () => setDialog('cases'))}
          {item(FRAME.openFile, () => fileInput.current?.click())}
          {item(FRAME.saveFile, () => void saveScenario())}
          <li className="menu__note">{FRAME.saveFileNote}</li>
          {item(FRAME.print, () => setTimeout(() => print(), 50))}
          {item(FRAME.data, () => void saveReport(), !picture?.isComplete)}
          <li className="menu__note">{FRAME.dataNote}</li>
          {item(FRAME.calculators, () => setDialog('calculators'))}
          {base.workshop && item(FRAME.workshop, () => setDialog('workshop'))}
          {item(FRAME.follow, () => setDialog('follow'))}
          {item(FRAME.exact, () => setDialog('exact'))}
          {item(FRAME.about, () => setDialog('about'))}
          <ThemeItems />
        </ul>
      )}
      <input
        ref={fileInput}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // Choosing the same file again, mended, must count as a choice.
          target.value = '';
          if (file) void openFile(file);
        }}
      />
      <Suspense>
        {dialog === 'cases' && <CasesDialog onClose={() => setDialog(null)} />}
        {dialog === 'workshop' && <WorkshopDialog onClose={() => setDialog(null)} />}
        {dialog === 'log' && <LogDialog onClose={() => setDialog(null)} />}
        {dialog === 'calculators' && <CalculatorsDialog onClose={() => setDialog(null)} />}
        {dialog === 'follow' && <FollowDialog onClose={() => setDialog(null)} />}
        {dialog === 'exact' && <ExactCasesDialog onClose={() => setDialog(null)} />}
        {dialog === 'about' && <AboutDialog onClose={() => setDialog(null)} />}
      </Suspense>
    </div>
  );
}

function ThemeItems(): ReactNode {
  const [theme, setTheme] = useState<Theme>(document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');
  const choose = (next: Theme) => {
    document.documentElement.dataset.theme = next;
    setTheme(next);
  };
  return (
    <li className="menu__group">
      <fieldset>
        <legend className="menu__note">{FRAME.colours}</legend>
        {(['light', 'dark'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="kleuren" checked={theme === one} onChange={() => choose(one)} />
            {FRAME[one]}
          </label>
        ))}
      </fieldset>
    </li>
  );
}
