import { afterEach, expect, test, vi } from 'vitest';
import { runCommand } from './commands.ts';
import { EXIT } from './exit.ts';

afterEach(() => vi.restoreAllMocks());

async function toldBy(...words: readonly string[]): Promise<readonly [number, string]> {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  return [await runCommand(words), lines.join('')];
}

test('a word in front that is no command and no file is told, with the command that is most like it', async () => {
  const [code, told] = await toldBy('comparr', 'scenarios/almata.json');
  expect(code).toBe(EXIT.rejected);
  expect(told).toMatch(/"comparr" is geen opdracht, en ook geen bestand\. Bedoelt u compare\?.*goalseek/);
});

test('without a command the word is a file', async () => {
  const [code, told] = await toldBy('nergens.json');
  expect(code).toBe(EXIT.rejected);
  expect(told).toMatch(/Het bestand "nergens.json" bestaat niet/);
});
