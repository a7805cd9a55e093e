// A form as a browser without script sends it, and an answer as somebody sees it who compares two of them.

/** The hidden fields of a page's form, by name. */
export async function hiddenFields(page: URL): Promise<[string, string][]> {
  const html = await (await fetch(page)).text();
  const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return [...html.matchAll(/<input type="hidden"[^>]*>/g)].map(([input]) => [
    /name="([^"]*)"/.exec(input)![1]!,
    plain(/value="([^"]*)"/.exec(input)?.[1] ?? ''),
  ]);
}

/** Sends a form with what was typed into it. */
export function sendForm(page: URL, fields: [string, string][]): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const headers = { origin: page.origin };
  return fetch(page, { method: 'POST', body: form, headers, redirect: 'manual' });
}

/** Everything of an answer that an onlooker sees; of what is random (cookie, nonce) its length, of the time nothing. */
export async function seen(response: Response): Promise<string> {
  const headers = [...response.headers].map(([name, value]) => {
    if (name === 'date') return [name];
    if (name === 'set-cookie') {
      const kept = value.replace(/=([^;]*)/, (_, token: string) => `=${token.length} characters`);
      return [name, kept.replace(/Expires=[^;]*/, 'Expires')];
    }
    return [name, withoutNonces(value)];
  });
  // In which pieces and order a page's data comes is a matter of its pace, and so is what it asks for beforehand.
  const body = withoutNonces(await response.text())
    .replace(/"\]\)<\/script><script nonce>self\.__next_f\.push\(\[1,"/g, '')
    .replace(/<script src=[^>]*><\/script>|<link rel="preload"[^>]*>/g, '')
    .replace(/(Left\\":)\d+/g, '$1 milliseconds')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'an instant')
    .split(/\\n|(?<=>)/)
    .sort();
  return JSON.stringify([response.status, headers, body]);
}

const withoutNonces = (text: string) =>
  text
    .replace(/'nonce-([^']*)'/, (_, nonce: string) => `nonce of ${nonce.length}`)
    .replace(/ nonce="[^"]*"/g, ' nonce')
    .replace(/\\"nonce\\":\\"[^\\]*\\"/g, 'nonce');
