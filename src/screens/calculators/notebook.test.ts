import { describe, expect, it } from 'vitest';
import { createNotebook } from './notebook.ts';

const typedIn = ({ store }: ReturnType<typeof createNotebook>) => {
  const { chosen, typed } = store.getState().page;
  return { chosen, typed: typed[chosen] ?? {} };
};

describe('the notebook of the calculators', () => {
  it('keeps what was typed in each of them', () => {
    const notebook = createNotebook('recruiting');
    notebook.type('children', '12');
    notebook.choose('break-even');
    expect(typedIn(notebook)).toEqual({ chosen: 'break-even', typed: {} });
    notebook.choose('recruiting');
    expect(typedIn(notebook).typed).toEqual({ children: '12' });
  });

  it('takes all that is typed in a field back in one step, also from another calculator', () => {
    const notebook = createNotebook('recruiting');
    for (const text of ['3', '30', '300']) notebook.type('avoidedEurosPerDay', text);
    notebook.endEditing();
    notebook.set('children', '11');
    notebook.choose('break-even');
    notebook.undo();
    expect(typedIn(notebook)).toEqual({ chosen: 'recruiting', typed: { avoidedEurosPerDay: '300' } });
    notebook.undo();
    expect(typedIn(notebook).typed).toEqual({});
    notebook.undo();
    notebook.redo();
    notebook.redo();
    expect(typedIn(notebook).typed).toEqual({ avoidedEurosPerDay: '300', children: '11' });
  });

  it('puts back one field or all, and takes that back too', () => {
    const notebook = createNotebook('recruiting');
    notebook.set('children', '11');
    notebook.set('avoidedDays', '90');
    notebook.back('children');
    expect(typedIn(notebook).typed).toEqual({ avoidedDays: '90' });
    notebook.allBack();
    expect(typedIn(notebook).typed).toEqual({});
    notebook.undo();
    notebook.undo();
    expect(typedIn(notebook).typed).toEqual({ children: '11', avoidedDays: '90' });
  });
});
