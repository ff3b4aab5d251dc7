/** The editors of a chapter's cells: they load when a reader comes near. */
import { announce } from '../../dom/announce.ts';
import { loader } from '../../dom/load.ts';
import type { Point } from '../../editor/caret.ts';
import type { EditorHost, openEditor } from '../../editor/index.ts';
import type { CellView } from './cell-view.ts';

const loadEditor = loader(() => import('../../editor/index.ts'));

/** What a cell says where the network is gone. */
const NOT_LOADED = 'The editor could not be loaded: is the site there? Another click tries again.';

/** Opens editors over the code of cells. */
export class Editors {
  /** The cell whose editor is to open as soon as it has loaded: the newest wish. */
  opening: { readonly cell: CellView } | null = null;
  private readonly host: EditorHost;
  private openEditor: typeof openEditor | null = null;
  /** Takes back what a cell says of an editor that could not be loaded. */
  private takeBack = () => {};

  constructor(host: EditorHost) {
    this.host = host;
  }

  async load(): Promise<void> {
    ({ openEditor: this.openEditor } = await loadEditor());
  }

  /** Puts an editor in the place of a cell's code: at once, where `load` has been called in time. */
  open(cell: CellView, at?: Point): void {
    if (cell.editor) cell.editor.focus();
    else if (this.openEditor) cell.editor = this.openEditor(cell.id, cell.code, this.host, at);
    else void this.openLater(cell, at);
  }

  /** Loads the editor first. A reader who has turned to something else meanwhile is left there. */
  private async openLater(cell: CellView, at?: Point): Promise<void> {
    const from = document.activeElement;
    const wish = { cell };
    this.opening = wish;
    const isLoaded = await this.load().then(
      () => true,
      () => false,
    );
    const isWanted = this.opening === wish && document.activeElement === from;
    if (this.opening === wish) this.opening = null;
    this.takeBack();
    if (!isLoaded) {
      this.takeBack = cell.warn(NOT_LOADED);
      announce(NOT_LOADED);
    } else if (isWanted && cell.element.isConnected) this.open(cell, at);
  }
}
