'use client';

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useRef, useState } from 'react';

type PdfPageProps = {
  pdf: PDFDocumentProxy;
  number: number;
  /** What scrolls; a page is drawn when it comes near. */
  scroller: RefObject<HTMLElement | null>;
  zoom: number;
};

/** How far outside the view a page is drawn ahead. */
const NEAR = '800px 0px';
/** A canvas of more pixels than this stays empty in some browsers. */
const MAX_PIXELS = 16_000_000;

/**
 * One page on a canvas that always fills the width it is given; its resolution follows. Far from the view it
 * keeps its shape and gives its memory back. The words of the page stand beside it for those who listen.
 */
export function PdfPage({ pdf, number, scroller, zoom }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(number === 1);
  const [words, setWords] = useState('');

  useEffect(() => {
    if (!canvas.current) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: scroller.current,
      rootMargin: NEAR,
    });
    observer.observe(canvas.current);
    return () => observer.disconnect();
  }, [scroller]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another zoom means another width to draw for
  useEffect(() => {
    if (!near || !canvas.current) return;
    const drawing = draw(pdf, number, canvas.current, setWords);
    return drawing.stop;
  }, [pdf, number, near, zoom]);

  return (
    <>
      <canvas
        ref={canvas}
        width={61}
        height={79}
        role="img"
        aria-label={`Page ${number} of ${pdf.numPages}`}
        className="block h-auto w-full bg-[#ffffff] shadow-sm"
      />
      <p className="sr-only">{words}</p>
    </>
  );
}

function draw(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  tell: (words: string) => void,
): { stop(): void } {
  let stopped = false;
  let rest = () => {};
  (async () => {
    const page = await pdf.getPage(number);
    if (stopped) return;
    const own = page.getViewport({ scale: 1 });
    const wide = (canvas.clientWidth * window.devicePixelRatio) / own.width;
    const scale = Math.min(wide, Math.sqrt(MAX_PIXELS / (own.width * own.height)));
    const viewport = page.getViewport({ scale: Math.max(scale, 0.1) });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const task = page.render({ canvas, viewport });
    rest = () => {
      task.cancel();
      canvas.width = Math.ceil(own.width / 10);
      canvas.height = Math.ceil(own.height / 10);
    };
    await task.promise;
    tell(await wordsOf(page));
  })().catch((error) => {
    if (!stopped) console.warn('a page could not be drawn', error);
  });
  return {
    stop() {
      stopped = true;
      rest();
    },
  };
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
  return text.trim() || 'This page has no text of its own: it is an image.';
}
