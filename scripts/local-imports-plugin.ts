import type { Plugin } from 'vite';

const MODEL =
  /\/src\/(calendar|finance|experiment|scenario|simulation|statistics|theory|validation)\/(?!.*\.test\.)[^?]*\.ts$/;
const IMPORT = /^import\s+(?:\{([^}]*)\}|\*\s+as\s+(\w+))\s+from\s+(["'][^"']+["']);?$/gm;

/**
 * Makes the model as fast in a test as in a program. The test runner turns each imported name into a look-up in the
 * other module, at every use: in the kernel ten times slower. Here a module looks up once what it imports. That is the
 * same as long as imports make no circle and what is exported is never assigned again, which the house forbids.
 */
export function localImports(): Plugin {
  return {
    name: 'local-imports',
    enforce: 'post',
    transform: (code, id) => (MODEL.test(id) ? { code: withLocalImports(code), map: null } : null),
  };
}

/** Rewrites the imports of a module in plain JavaScript; its lines stay where they are. */
export function withLocalImports(code: string): string {
  const spaces: string[] = [];
  const named = code.replace(IMPORT, (_, names: string | undefined, space: string | undefined, from: string) => {
    if (names === undefined) {
      spaces.push(space ?? '');
      const used = [...new Set([...code.matchAll(usesOf(space ?? ''))].map((match) => match[1]))];
      const locals = used.map((name) => `const ${space}$${name} = ${space}.${name};`);
      return `import * as ${space} from ${from}; ${locals.join(' ')}`;
    }
    const pairs = names.split(',').flatMap((name) => {
      const [imported, local = imported] = name.trim().split(/\s+as\s+/);
      return imported ? [{ imported, local }] : [];
    });
    const renamed = pairs.map(({ imported, local }) => `${imported} as imported$${local}`);
    const locals = pairs.map(({ local }) => `const ${local} = imported$${local};`);
    return `import { ${renamed.join(', ')} } from ${from}; ${locals.join(' ')}`;
  });
  return named
    .split('\n')
    .map((line) =>
      line.startsWith('import ')
        ? line
        : spaces.reduce((text, space) => text.replace(usesOf(space), `${space}$$$1`), line),
    )
    .join('\n');
}

/** What is used of a module imported as `space`; its file has the same name. */
function usesOf(space: string): RegExp {
  return new RegExp(`(?<![\\w$./])${space}\\.(\\w+)`, 'g');
}
