import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { importPreviewQuery } from '../api/import-leads';
import type { Mapping } from '../model/import-mapping';

/** How the beginning of the file would come in under the mapping. While a choice is looked at, what was known stays. */
export function useImportPreview(file: File | undefined, mapping: Mapping) {
  return useQuery({
    ...importPreviewQuery(file, mapping),
    placeholderData: (before, query) => (query?.queryKey[1] === file?.name ? keepPreviousData(before) : undefined),
  });
}
