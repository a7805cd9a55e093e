import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Chromium without windows, as Playwright itself tests with: a page costs a third of what it costs in the whole one. */
const SHELL = 'chromium-headless-shell';
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const isRoot = () => process.getuid?.() === 0;

function onPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** From the distribution's own packages; only root may install one. */
function installed(name: string): string | undefined {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return undefined;
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
    });
  try {
    apt('update', '-qq');
    apt('install', '-qq', '-y', '--no-install-recommends', name);
  } catch {
    // Not in the packages of this release, or no network: the next way is tried.
  }
  return onPath(name);
}

const found = (path: string) => (existsSync(path) ? path : undefined);

/**
 * The Chromium to test with: that of CHROMIUM_PATH; the shell that is installed, Playwright's or Debian's; a whole one.
 * @throws Error with what to do where there is none
 */
export function chromiumPath(): string {
  const path =
    process.env.CHROMIUM_PATH ||
    onPath(SHELL) ||
    installed(SHELL) ||
    onPath(...WHOLE) ||
    PLACES.find((place) => existsSync(place)) ||
    found(chromium.executablePath()) ||
    installed('chromium');
  if (!path) throw new Error('No Chromium was found: install one, or name its programme in CHROMIUM_PATH.');
  return path;
}

/** Its sandbox refuses to run as root, and it must not go looking for updates. */
export function chromiumArguments(): string[] {
  return [
    ...(isRoot() ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
