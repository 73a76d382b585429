import { createContext, use } from 'react';
import type { DraftForm } from '../hooks/use-model-draft';

/** What the parts of the editor share. */
export type Editor = { form: DraftForm; problems: Record<string, string>; readOnly: boolean };

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('Outside of the editor.');
  return editor;
}
