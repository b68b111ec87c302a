import { placeAt } from './order';

/** How close to the window's edge a held item scrolls the page, and how far at once, in px. */
const edge = 64;
const scrollStep = 14;

const middleOf = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return (top + bottom) / 2;
};

const isBefore = (one: Element, other: Element) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Moves the others around the held item: were it taken out itself, it would lose the pointer. */
function pass(item: Element, others: Element[], place: number): void {
  for (const other of others.slice(0, place)) if (!isBefore(other, item)) item.before(other);
  for (const other of others.slice(place).reverse()) if (isBefore(other, item)) item.after(other);
}

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
      pass(item, others, placeAt(clientY, others.map(middleOf)));
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
