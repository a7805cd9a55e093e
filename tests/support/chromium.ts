import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const isRoot = () => process.getuid?.() === 0;

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES];
  return candidates.find((path) => existsSync(path));
}

/** The distribution's own package; only root may install it. */
function installDebianPackage(): string | undefined {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-qq', '-y', '--no-install-recommends', 'chromium'], {
    env,
    stdio: 'ignore',
  });
  return installed();
}

/**
 * The Chromium to test with: that of CHROMIUM_PATH, an installed one, Playwright's own, or Debian's package.
 * @throws Error with what to do where there is none
 */
export function chromiumPath(): string {
  const own = chromium.executablePath();
  const path =
    process.env.CHROMIUM_PATH || installed() || (existsSync(own) ? own : undefined) || installDebianPackage();
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
