'use client';

import { ChevronLeft, ChevronRight, Download, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { paths } from '@/lib/paths';
import { type LoadedPdf, loadPdf, NotShown } from './load-pdf';
import { PdfPage } from './pdf-page';

/** In per cent of the width there is; as classes, since the page's policy allows no style of its own. */
const ZOOMS = [
  [50, 'w-1/2'],
  [75, 'w-3/4'],
  [100, 'w-full'],
  [125, 'w-[125%]'],
  [150, 'w-[150%]'],
  [200, 'w-[200%]'],
  [300, 'w-[300%]'],
] as const;
const FITTING = 2;
const FILLING = 'min-[87.5rem]:h-auto! min-[87.5rem]:min-h-0 min-[87.5rem]:flex-1';
/** Above a page, in pixels. */
const GAP = 12;
const NOWHERE = { scrollTop: 0, clientHeight: 0, scrollHeight: 1 };

type DocumentViewerProps = {
  document: { id: string; name: string };
  /** Its height, as classes; it scrolls within. */
  className?: string;
  /** On a wide screen it takes the height that its column leaves. */
  fill?: boolean;
};

/**
 * Shows a PDF beside what it is about. Without script, and where it cannot be shown, there is the download.
 * Keys while it has the focus: + and - zoom, 0 fits the width, left and right turn pages.
 */
export function DocumentViewer({ document, className = 'h-[75vh]', fill = false }: DocumentViewerProps) {
  const { id, name } = document;
  const [loaded, setLoaded] = useState<LoadedPdf | null>(null);
  const [state, setState] = useState<{ failure: string | null; reading: boolean }>({
    failure: null,
    reading: false,
  });
  const [zoom, setZoom] = useState<number>(FITTING);
  const [current, setCurrent] = useState(1);
  const scroller = useRef<HTMLElement>(null);
  const middle = useRef(0);
  const count = loaded?.pdf.numPages ?? 0;

  useEffect(() => {
    const controller = new AbortController();
    setLoaded(null);
    setCurrent(1);
    setState({ failure: null, reading: true });
    loadPdf(id, controller.signal).then(
      (found) => {
        if (controller.signal.aborted) return found.close();
        setLoaded(found);
        setState({ failure: null, reading: false });
      },
      (error) => {
        if (controller.signal.aborted) return;
        const known = error instanceof NotShown;
        const failure = known ? error.message : 'The document could not be read. Check your connection.';
        setState({ failure, reading: false });
      },
    );
    return () => controller.abort();
  }, [id]);

  const pages = () => Array.from(scroller.current?.querySelectorAll<HTMLElement>('[data-page]') ?? []);

  function turnTo(number: number) {
    const page = pages()[Math.min(Math.max(number, 1), count) - 1];
    if (page && scroller.current) scroller.current.scrollTop = page.offsetTop - GAP;
  }

  function onScroll() {
    const { scrollTop, clientHeight } = scroller.current ?? NOWHERE;
    const line = scrollTop + clientHeight / 3;
    setCurrent(Math.max(1, pages().findLastIndex((page) => page.offsetTop <= line) + 1));
  }

  function zoomTo(step: number) {
    const { scrollTop, clientHeight, scrollHeight } = scroller.current ?? NOWHERE;
    middle.current = (scrollTop + clientHeight / 2) / scrollHeight;
    setZoom(Math.min(Math.max(step, 0), ZOOMS.length - 1));
  }

  // What stood in the middle stays there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is kept across a change of zoom alone
  useLayoutEffect(() => {
    const { current: view } = scroller;
    if (view) view.scrollTop = middle.current * view.scrollHeight - view.clientHeight / 2;
  }, [zoom]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts = new Map([
      ['+', () => zoomTo(zoom + 1)],
      ['=', () => zoomTo(zoom + 1)],
      ['-', () => zoomTo(zoom - 1)],
      ['0', () => zoomTo(FITTING)],
      ['ArrowRight', () => turnTo(current + 1)],
      ['ArrowLeft', () => turnTo(current - 1)],
    ]);
    const act = acts.get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  }

  const download = (
    <ButtonLink href={paths.document(id)} variant="quiet" size="small" icon={<Download className="size-4" />}>
      Download<span className="sr-only"> {name}</span>
    </ButtonLink>
  );

  return (
    <div
      className={classNames(
        'overflow-hidden rounded-lg border border-line bg-surface-sunken',
        fill && 'min-[87.5rem]:flex min-[87.5rem]:min-h-80 min-[87.5rem]:flex-1 min-[87.5rem]:flex-col',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-surface-raised px-2 py-1.5">
        {loaded ? (
          <div
            role="toolbar"
            aria-label="Pages and zoom"
            className="flex flex-wrap items-center sm:gap-1 print:hidden"
          >
            <Tool label="Previous page" off={current <= 1} press={() => turnTo(current - 1)}>
              <ChevronLeft className="size-4" />
            </Tool>
            <span className="px-1 text-sm tabular-nums">
              Page {current} of {count}
            </span>
            <Tool label="Next page" off={current >= count} press={() => turnTo(current + 1)}>
              <ChevronRight className="size-4" />
            </Tool>
            <Tool label="Smaller" off={zoom === 0} press={() => zoomTo(zoom - 1)}>
              <ZoomOut className="size-4" />
            </Tool>
            <span className="min-w-12 text-center text-sm tabular-nums max-sm:hidden">
              {ZOOMS[zoom]?.[0]} %
            </span>
            <Tool label="Larger" off={zoom === ZOOMS.length - 1} press={() => zoomTo(zoom + 1)}>
              <ZoomIn className="size-4" />
            </Tool>
          </div>
        ) : (
          <p
            role="status"
            className={classNames(
              'min-w-0 flex-1 px-2 text-sm',
              state.failure ? 'wrap-anywhere' : 'truncate',
            )}
          >
            {state.failure ?? (state.reading ? `Opening ${name} …` : name)}
          </p>
        )}
        <div className="ml-auto">{download}</div>
      </div>
      {loaded ? (
        <section
          ref={scroller}
          aria-label={`Document ${name}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
          tabIndex={0}
          onScroll={onScroll}
          onKeyDown={onKeyDown}
          className={classNames('relative overflow-auto p-3 print:hidden', className, fill && FILLING)}
        >
          <div className={classNames('mx-auto space-y-3', ZOOMS[zoom]?.[1])}>
            {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
              <div key={number} data-page={number}>
                <PdfPage pdf={loaded.pdf} number={number} scroller={scroller} zoom={zoom} />
              </div>
            ))}
          </div>
        </section>
      ) : state.reading ? (
        <div aria-hidden="true" className={classNames('print:hidden', className, fill && FILLING)} />
      ) : null}
    </div>
  );
}

type ToolProps = { label: string; off: boolean; press: () => void; children: ReactNode };

function Tool({ label, off, press, children }: ToolProps) {
  return (
    <Button
      type="button"
      variant="quiet"
      size="small"
      aria-label={label}
      aria-disabled={off || undefined}
      onClick={() => (off ? undefined : press())}
    >
      {children}
    </Button>
  );
}
