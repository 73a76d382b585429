import { createTheme, type MantineColorsTuple } from '@mantine/core';
import * as m from '@/lib/messages/messages';

const pine: MantineColorsTuple = [
  '#e9fbf5',
  '#d5f3e8',
  '#abe7d1',
  '#7cdab8',
  '#55cfa3',
  '#3cc996',
  '#159a6c',
  '#0b7f58',
  '#066848',
  '#005238',
];

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 7 },
  colors: { pine },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  defaultRadius: 'md',
  cursorType: 'pointer',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem' },
      h3: { fontSize: '0.9375rem' },
    },
  },
  respectReducedMotion: true,
  components: {
    // The page has one banner, and that is not the head of a dialog.
    Modal: { defaultProps: { attributes: { header: { role: 'none' } } } },
    Drawer: { defaultProps: { attributes: { header: { role: 'none' } } } },
    CloseButton: { defaultProps: { 'aria-label': m.common.close } },
    // Wide tables scroll by keyboard, too.
    TableScrollContainer: { defaultProps: { attributes: { scrollContainer: { tabIndex: 0 } } } },
    ModalTitle: { defaultProps: { fw: 650 } },
  },
});
