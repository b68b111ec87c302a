import { h, part } from '../dom';
import { counted, duration } from '../format';

/** What `POST /api/v1/jobs/preview` answers. */
export interface Preview {
  trials: number;
  refused: Refused[];
  estimatedSeconds: number;
  /** What a user may not have meant. */
  notes: string[];
}

export interface Refused {
  model: string;
  engine: string;
  device: string;
  precision: string;
  batchSize: number;
  code: string;
  detail: string;
}

/** Shows the number of trials, the time they take and what cannot run. */
export function showPreview(root: ParentNode, preview: Preview): void {
  part(root, 'trials').textContent = preview.trials.toLocaleString('en');
  part(root, 'estimate').textContent = duration(preview.estimatedSeconds);
  const skipped = preview.refused.length;
  part(root, 'hint').textContent =
    skipped === 0 ? '' : `${counted(skipped, 'combination')} of these cannot run and will be skipped:`;
  part(root, 'refused').replaceChildren(...grouped(preview.refused), ...preview.notes.map((note) => h('p', {}, note)));
}

/** Without a preview: says what it waits for. */
export function showHint(root: ParentNode, hint: string): void {
  part(root, 'trials').textContent = '–';
  part(root, 'estimate').textContent = '–';
  part(root, 'hint').textContent = hint;
  part(root, 'refused').replaceChildren();
}

/** One line per reason: a sweep is refused in the same words for every batch size. */
function grouped(refused: Refused[]): HTMLElement[] {
  const groups = new Map<string, number>();
  for (const { detail } of refused) groups.set(detail, (groups.get(detail) ?? 0) + 1);
  return [...groups].map(([detail, count]) => h('p', {}, h('strong', {}, `${count} × `), detail));
}
