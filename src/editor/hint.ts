/** The line at the edge of a focused editor that says how to leave it, and how to indent. */
import './hint.css';
import { tabKey } from './tab-key.ts';

/** The keys are set off from the words; screen readers hear a change of what Tab does. */
const MOVES_ON =
  '<kbd>Tab</kbd> moves on · <kbd>Ctrl+M</kbd> lets it indent · <kbd>Esc</kbd> leaves';
const INDENTS =
  '<kbd>Tab</kbd> indents · <kbd>Ctrl+M</kbd> lets it move on · <kbd>Esc</kbd> leaves';

/** Such a line for one editor. */
export class Hint {
  private readonly frame: HTMLElement;
  private readonly line = document.createElement('p');

  constructor(frame: HTMLElement, signal: AbortSignal) {
    this.frame = frame;
    this.line.className = 'editor-hint';
    this.line.setAttribute('role', 'status');
    tabKey.watch(() => {
      this.line.innerHTML = tabKey.indents ? INDENTS : MOVES_ON;
    }, signal);
  }

  show(): void {
    this.frame.append(this.line);
  }

  hide(): void {
    this.line.remove();
  }
}
