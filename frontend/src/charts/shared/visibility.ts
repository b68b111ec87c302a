/** Which series are switched off: a list of hidden ones, or a list of the only visible ones. */
export interface Visibility {
  hide: string[];
  only: string[];
}

export function isHidden(name: string, { hide, only }: Visibility): boolean {
  return only.length > 0 ? !only.includes(name) : hide.includes(name);
}

/** Whether nothing is left to be seen of what there is. */
export function allHidden(names: readonly string[], visibility: Visibility): boolean {
  return names.length > 0 && names.every((name) => isHidden(name, visibility));
}

/** Without what is no series any more, as after another choice of the colour. */
export function among(names: readonly string[], { hide, only }: Visibility): Visibility {
  const there = new Set(names);
  return { hide: hide.filter((name) => there.has(name)), only: only.filter((name) => there.has(name)) };
}

const flip = (list: string[], name: string) =>
  list.includes(name) ? list.filter((other) => other !== name) : [...list, name];

/** A click on a legend entry. While some are singled out it adds to them or takes away. */
export function toggled(name: string, { hide, only }: Visibility): Visibility {
  return only.length > 0 ? { hide: [], only: flip(only, name) } : { hide: flip(hide, name), only: [] };
}

/** A double-click: this one alone, and everything again when it is alone already. */
export function isolated(name: string, { only }: Visibility): Visibility {
  return { hide: [], only: only.length === 1 && only[0] === name ? [] : [name] };
}

/** The names in which every word of a search occurs, in any case; all names for an empty search. */
export function matching(names: string[], search: string): string[] {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return names.filter((name) => words.every((word) => name.toLowerCase().includes(word)));
}

/** These alone, or everything when these are all there is. */
export function only(names: string[], all: string[]): Visibility {
  return { hide: [], only: names.length === all.length ? [] : names };
}

/** These hidden as well. */
export function hidden(names: string[], all: string[], now: Visibility): Visibility {
  const gone = new Set(names);
  return { hide: all.filter((name) => gone.has(name) || isHidden(name, now)), only: [] };
}
