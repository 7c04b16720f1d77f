import { type ReactNode, useId, useState } from 'react';
import { decodeTable } from '../../../io/read-table.ts';
import { FIT_PANEL } from '../../../messages/own-past-panel.ts';

/** A table that someone gave: its text lives in this panel only. */
export interface GivenTable {
  readonly name: string;
  readonly text: string;
}

const MOST_BYTES = 20_000_000;

/** Takes a table from a file, from the clipboard, or the made-up one. */
export function TableInput({ onTable }: { readonly onTable: (table: GivenTable) => void }): ReactNode {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isPasting, setPasting] = useState(false);
  const pasteId = useId();
  const give = (table: GivenTable) => {
    setTrouble(null);
    onTable(table);
  };
  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > MOST_BYTES) return setTrouble(FIT_PANEL.tooLarge(MOST_BYTES / 1e6));
    try {
      give({ name: file.name, text: decodeTable(new Uint8Array(await file.arrayBuffer())) });
    } catch {
      setTrouble(FIT_PANEL.unreadable);
    }
  }
  return (
    <div className="fit__input">
      <div className="fit__ways">
        <label className="btn fit__file">
          {FIT_PANEL.choose}
          <input
            className="vh"
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
            onChange={(event) => {
              void read(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
        <button className="btn" type="button" aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
          {FIT_PANEL.paste}
        </button>
        <button
          className="btn"
          type="button"
          onClick={() =>
            import('../../../../scenarios/tables/verzonnen-jongeren.csv?raw').then(
              ({ default: text }) => give({ name: FIT_PANEL.exampleName, text }),
              () => setTrouble(FIT_PANEL.exampleFailed),
            )
          }
        >
          {FIT_PANEL.example}
        </button>
      </div>
      {isPasting && (
        <div className="fit__paste">
          <label htmlFor={pasteId}>{FIT_PANEL.pasteLabel}</label>
          <textarea
            id={pasteId}
            rows={5}
            spellCheck={false}
            placeholder={FIT_PANEL.pasteHint}
            onChange={({ target: { value } }) => value.trim() !== '' && give({ name: FIT_PANEL.pasted, text: value })}
          />
        </div>
      )}
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  );
}
