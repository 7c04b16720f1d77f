import { describe, expect, it } from 'vitest';
import { withLocalImports } from './local-imports-plugin.ts';

describe('imports in tests', () => {
  it('become constants of the module, on the same lines', () => {
    const code = [
      'import { moment, NOW as now } from "./clock.ts";',
      'import * as clients from "./clients.ts";',
      'clients.since[id] = moment[now] + clients.since[0];',
    ].join('\n');
    expect(withLocalImports(code)).toBe(
      [
        'import { moment as imported$moment, NOW as imported$now } from "./clock.ts"; const moment = imported$moment; const now = imported$now;',
        'import * as clients from "./clients.ts"; const clients$since = clients.since;',
        'clients$since[id] = moment[now] + clients$since[0];',
      ].join('\n'),
    );
  });

  it('are left alone where nothing is imported by name', () => {
    const code = 'import "./other.ts";\nconst a = 1;';
    expect(withLocalImports(code)).toBe(code);
  });
});
