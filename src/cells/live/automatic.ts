import type { Chapter } from './chapter.ts';

/** Has the box that says "Run as I type" do so, and remembers it for all chapters of this course. */
export function listenToAutomatic(root: HTMLElement, chapter: Chapter): void {
  const box = root.querySelector<HTMLInputElement>('[data-automatic]');
  if (!box) return;
  const name = `downhill:automatic:${root.dataset.base}`;
  const remember = (isOn: boolean) => {
    try {
      localStorage.setItem(name, isOn ? 'on' : 'off');
    } catch {} // storage may be denied: then the choice lasts for the page
  };
  try {
    box.checked = localStorage.getItem(name) === 'on';
  } catch {}
  chapter.isAutomatic = box.checked;
  box.addEventListener('change', () => {
    chapter.isAutomatic = box.checked;
    remember(box.checked);
  });
}
