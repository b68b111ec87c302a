/**
 * Calls `ask` every `intervalMs` while the page is visible, and at once when it becomes visible again.
 * The next call waits for the last one to end. Returns the function that ends it.
 */
export function pollWhileVisible(ask: () => Promise<void>, intervalMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;

  const round = async () => {
    clearTimeout(timer);
    if (running || document.hidden) return;
    running = true;
    try {
      await ask();
    } finally {
      running = false;
    }
    timer = setTimeout(round, intervalMs);
  };
  const onVisibility = () => void round();

  document.addEventListener('visibilitychange', onVisibility);
  timer = setTimeout(round, intervalMs);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

/** A function that says whether an element is near what can be seen; `seen` is called when it comes there. */
export function watchSight(element: Element, seen: () => void): () => boolean {
  let near = false;
  const observer = new IntersectionObserver(
    ([entry]) => {
      const before = near;
      near = entry?.isIntersecting ?? false;
      if (near && !before) seen();
    },
    { rootMargin: '200px' },
  );
  observer.observe(element);
  return () => near;
}
