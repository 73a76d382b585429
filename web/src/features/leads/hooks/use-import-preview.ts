import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { importPreviewQuery } from '../api/import-leads';
import type { ImportChoices } from '../model/import-mapping';

/** How the beginning of the file would come in under the choices. While a choice is looked at, what was known stays. */
export function useImportPreview(file: File | undefined, choices: ImportChoices) {
  return useQuery({
    ...importPreviewQuery(file, choices),
    placeholderData: (before, query) => (query?.queryKey[1] === file?.name ? keepPreviousData(before) : undefined),
  });
}
