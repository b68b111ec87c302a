import { sendForm } from '../api/send';

/** Something that is wrong in a file, or looks so. */
export interface RowProblem {
  line: number;
  column: string | null;
  code: string;
  detail: string;
}

interface Problems {
  warnings: RowProblem[];
  warningsTotal: number;
  errors: RowProblem[];
  errorsTotal: number;
}

/** A column of a CSV file and the field that it gives, if any. */
export interface Column {
  name: string;
  samples: string[];
  field: string | null;
  unit: string | null;
}

/** A field that columns can give; its own unit comes first. */
export interface Field {
  id: string;
  label: string;
  metric: boolean;
  units: string[];
}

/** A result as it would be stored. */
export interface Line {
  line: number;
  values: Record<string, string | number>;
  metrics: Record<string, number>;
  tags: Record<string, string>;
}

export interface Preview extends Problems {
  format: string;
  formatTitle: string;
  collection: string;
  rowsRead: number;
  results: number;
  columns: Column[];
  fields: Field[];
  rows: Line[];
}

/** What came of an import; with errors, nothing was stored. */
export interface Report extends Problems {
  collections: string[];
  rowsRead: number;
  rowsStored: number;
  rowsDuplicate: number;
  resultsStored: number;
  resultsDuplicate: number;
}

type Progress = (sent: number) => void;

export function preview(url: string, form: FormData, signal: AbortSignal, progressed: Progress): Promise<Preview> {
  return sendForm<Preview>(`${url}/preview`, form, signal, progressed);
}

/** A file with errors is refused with 422, and its report says which. */
export function importFile(url: string, form: FormData, signal: AbortSignal, progressed: Progress): Promise<Report> {
  return sendForm<Report>(url, form, signal, progressed, (status) => status === 200 || status === 422);
}
