import type { ChartKind } from './shared/kind';

/** Every folder beside this file that has a `render.ts` is a chart kind; its code is fetched when it is asked for. */
const folders = import.meta.glob<{ kind: ChartKind }>('./*/render.ts');

/** The kind of that name. A page asks only for kinds that the server knows, so its absence is a mistake and is said loudly. */
export async function kindOf(name: string): Promise<ChartKind> {
  const load = folders[`./${name}/render.ts`];
  if (!load) throw new Error(`There is no folder charts/${name} with a render.ts`);
  return (await load()).kind;
}
