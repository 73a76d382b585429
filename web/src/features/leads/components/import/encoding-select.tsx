'use client';

import { Select } from '@mantine/core';
import * as m from '@/lib/messages/messages';

const texts = m.leadsImport.columns;

/** The encodings the server reads, with what people know them by. */
const ENCODINGS = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'utf-16le', label: 'UTF-16 (little endian)' },
  { value: 'utf-16be', label: 'UTF-16 (big endian)' },
  { value: 'windows-1252', label: 'Western European (Windows-1252)' },
  { value: 'iso-8859-15', label: 'Western European (ISO-8859-15)' },
  { value: 'macintosh', label: 'Western European (Mac)' },
  { value: 'ibm850', label: 'Western European (DOS)' },
  { value: 'windows-1250', label: 'Central European (Windows-1250)' },
  { value: 'iso-8859-2', label: 'Central European (ISO-8859-2)' },
  { value: 'windows-1257', label: 'Baltic (Windows-1257)' },
  { value: 'windows-1251', label: 'Cyrillic (Windows-1251)' },
  { value: 'iso-8859-5', label: 'Cyrillic (ISO-8859-5)' },
  { value: 'koi8-r', label: 'Cyrillic (KOI8-R)' },
  { value: 'windows-1253', label: 'Greek (Windows-1253)' },
  { value: 'windows-1254', label: 'Turkish (Windows-1254)' },
  { value: 'windows-1255', label: 'Hebrew (Windows-1255)' },
  { value: 'windows-1256', label: 'Arabic (Windows-1256)' },
  { value: 'shift_jis', label: 'Japanese (Shift_JIS)' },
  { value: 'euc-jp', label: 'Japanese (EUC-JP)' },
  { value: 'gb18030', label: 'Chinese, simplified (GB18030)' },
  { value: 'big5', label: 'Chinese, traditional (Big5)' },
  { value: 'euc-kr', label: 'Korean (EUC-KR)' },
];

export function EncodingSelect({ value, onChange }: { value: string; onChange: (encoding: string) => void }) {
  return (
    <Select
      label={texts.encoding}
      description={texts.encodingHint}
      data={ENCODINGS}
      value={value}
      allowDeselect={false}
      searchable
      maw={360}
      mb="md"
      onChange={(next) => next && onChange(next)}
    />
  );
}
