import type { ReactNode } from 'react';
import { FILES } from '../../messages/files.ts';
import { Dialog } from './dialog.tsx';

interface RefusedFileProps {
  readonly file: { readonly name: string; readonly lines: readonly string[] };
  readonly onClose: () => void;
}

/** All that is wrong with a file that someone chose. */
export function RefusedFile({ file: { name, lines }, onClose }: RefusedFileProps): ReactNode {
  return (
    <Dialog title={FILES.refused} onClose={onClose}>
      <p>{FILES.refusedText(name, lines.length)}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  );
}
