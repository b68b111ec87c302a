import { pollWhileVisible } from '../api/poll';
import { part } from '../dom';
import { localTimes } from '../times';

/** While jobs of the list are under way, shows it anew; not under the hands of who tabs through it. */
async function refresh(): Promise<void> {
  const old = part(document, 'jobs');
  if (old.dataset['live'] !== 'true' || old.contains(document.activeElement)) return;
  const response = await fetch(location.href, { cache: 'no-store', headers: { accept: 'text/html' } }).catch(() => null);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = part(page, 'jobs');
  old.replaceWith(fresh);
  localTimes(fresh);
}

pollWhileVisible(refresh, 2000);
