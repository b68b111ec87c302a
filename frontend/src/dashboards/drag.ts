import { placeAt } from './order';

/** How close to the window's edge a held item scrolls the page, and how far at once, in px. */
const edge = 64;
const scrollStep = 14;

const middleOf = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return (top + bottom) / 2;
};

/** Lets the items of a list be moved by dragging them at their handle, with a mouse, a pen or a finger. */
export function dragToOrder(list: HTMLElement, handle: string, dropped: (item: HTMLElement) => void): void {
  list.addEventListener('pointerdown', (event) => {
    const grip = event.target instanceof Element ? event.target.closest<HTMLElement>(handle) : null;
    const item = grip?.closest<HTMLElement>('li');
    if (!grip || !item || event.button !== 0) return;
    grip.setPointerCapture(event.pointerId);
    item.dataset['held'] = 'true';
    const follow = ({ clientY }: PointerEvent) => {
      const others = [...list.children].filter((each) => each !== item);
      const next = others[placeAt(clientY, others.map(middleOf))] ?? null;
      if (item.nextElementSibling !== next) list.insertBefore(item, next);
      if (clientY < edge) scrollBy(0, -scrollStep);
      else if (clientY > innerHeight - edge) scrollBy(0, scrollStep);
    };
    const release = () => {
      grip.removeEventListener('pointermove', follow);
      delete item.dataset['held'];
      dropped(item);
    };
    grip.addEventListener('pointermove', follow);
    // Also when the browser takes the pointer away.
    grip.addEventListener('lostpointercapture', release, { once: true });
  });
}
