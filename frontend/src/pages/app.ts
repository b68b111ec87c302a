import '../styles/app.css';
import { copyButtons } from '../copy';
import { localTimes } from '../times';
import { themeToggle } from '../theme';

const toggle = document.querySelector<HTMLElement>('[data-part="theme"]');
if (toggle) themeToggle(toggle);
localTimes(document);
copyButtons(document);
