'use client';

import * as m from '@/lib/messages/messages';

const texts = m.common.crash;
const STYLE = `
  :root { color-scheme: light dark; }
  body { margin: 0; background: Canvas; color: CanvasText; }
  main { min-height: 100dvh; box-sizing: border-box; display: grid; place-content: center; justify-items: center; gap: 12px;
    padding: 16px; text-align: center; font: 16px/1.5 system-ui, sans-serif; }
  h1 { margin: 0; font-size: 1.375rem; }
  p { margin: 0; max-width: 42ch; }
  button { padding: 8px 18px; border: 0; border-radius: 8px; font: inherit; font-weight: 600; color: #fff;
    background: #0b7f58; cursor: pointer; }
`;

/** When even the frame of the application has failed: nothing here depends on it. */
export default function GlobalError() {
  return (
    <html lang="en">
      <head>
        <title>{`${texts.title} · ${m.common.product}`}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{texts.title}</h1>
          <p>{texts.text}</p>
          <button type="button" onClick={() => location.reload()}>
            {texts.reload}
          </button>
        </main>
      </body>
    </html>
  );
}
