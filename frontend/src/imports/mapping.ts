import type { Column, Field } from './api';

/** The columns with one of them mapped otherwise. A field is given by one column only: another one that gave it loses it. */
export function mapped(columns: Column[], fields: Field[], name: string, field: string | null, unit: string | null): Column[] {
  return columns.map((column) => {
    if (column.name === name) return { ...column, field, unit: usable(fields, field, unit) };
    return field !== null && column.field === field ? { ...column, field: null, unit: null } : column;
  });
}

/** The unit if the field can be read in it, otherwise the field's own; null where there is none. */
function usable(fields: Field[], field: string | null, unit: string | null): string | null {
  const units = fields.find((each) => each.id === field)?.units ?? [];
  return unit !== null && units.includes(unit) ? unit : (units[0] ?? null);
}

/** The form's field `mapping`: every column that gives something, with its unit. */
export function mappingOf(columns: Column[]): string {
  const mapping: Record<string, { field: string; unit?: string }> = {};
  for (const { name, field, unit } of columns) {
    if (field !== null) mapping[name] = unit === null ? { field } : { field, unit };
  }
  return JSON.stringify(mapping);
}
