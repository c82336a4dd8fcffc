import { lazy } from "react";
import type { CellEditor, CellEditorProps } from "./CellEditor";

type Editor = typeof CellEditor;

const load = () => import("./CellEditor").then(({ CellEditor: loaded }) => ({ default: loaded }));
const Late = lazy(load) as unknown as Editor;
const ready: { editor?: Editor } = {};

/** Has the editor of cells at hand before the first one is opened: keys that are typed while it is fetched would be lost. */
export function prepareCellEditor(): void {
  void load().then(({ default: editor }) => { ready.editor = editor; });
}

/** One cell under edit; it takes the next key when it was prepared. */
export function ReadyCellEditor<Row>(props: CellEditorProps<Row>) {
  const { editor: Prepared } = ready;
  return Prepared ? <Prepared {...props} /> : <Late {...props} />;
}
