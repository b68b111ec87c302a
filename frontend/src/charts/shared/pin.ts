/** Gives the control that puts a view on a dashboard; null for who may not change dashboards. */
type PinButton = (kind: string, query: () => string) => HTMLElement | null;

// Found and not imported: charts work in a build without dashboards.
const dashboards = import.meta.glob<{ pinButton: PinButton }>('../../dashboards/pin.ts', { eager: true });

/**
 * The "pin" control of a chart page, made by `dashboards/pin.ts`.
 *
 * @param query the view as the page's link has it at the time of the click, without a question mark
 */
export function pinFor(kind: string, query: () => string): HTMLElement | null {
  const [found] = Object.values(dashboards);
  return found?.pinButton(kind, query) ?? null;
}
