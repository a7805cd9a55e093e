import { createServer } from 'node:http';
import Provider from 'oidc-provider';

// A real identity provider as a process of its own: `node tests/support/identity-provider.mjs PORT CALLBACK [SECONDS BEHIND]`.
// Whoever the cookie `person` names signs in at once: the pages of a provider are not what is tested.

const person = (id, more = {}) => ({
  name: `${id[0].toUpperCase()}${id.slice(1)} Provided`,
  email: `${id}@legal.example`,
  email_verified: true,
  roles: ['legal-analysts'],
  amr: ['pwd', 'mfa'],
  ...more,
});

const PEOPLE = {
  ida: person('ida'),
  lena: person('lena', { roles: ['legal-leads'] }),
  ivan: person('ivan', { amr: ['pwd'] }),
  nora: person('nora', { roles: ['canteen'] }),
  vera: person('vera', { email_verified: false }),
  taken: person('taken', { email: 'ana.analyst@legal.example' }),
};

const [port, callback, behind = '0'] = process.argv.slice(2);

// A clock that is behind by so many seconds: what it signs has expired when it arrives.
const present = Date.now;
Date.now = () => present() - Number(behind) * 1000;

// Another site than the portal's: a browser treats its cookies and redirects as those of a stranger.
const issuer = `http://127.0.0.1:${port}`;
const HOUR = 60 * 60;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'openwrit',
      client_secret: 'a secret of the tests alone',
      redirect_uris: [callback],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  pkce: { required: () => true },
  scopes: ['openid', 'email', 'profile'],
  claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'], profile: ['name', 'roles'] },
  features: { devInteractions: { enabled: false } },
  cookies: { keys: ['a key of the tests'] },
  ttl: {
    IdToken: HOUR,
    AccessToken: HOUR,
    AuthorizationCode: 60,
    Interaction: 4 * HOUR,
    Session: 4 * HOUR,
    Grant: 4 * HOUR,
  },
  findAccount: (_context, id) =>
    PEOPLE[id] ? { accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) } : undefined,
  loadExistingGrant: async (context) => {
    const grant = new context.oidc.provider.Grant({
      clientId: context.oidc.client.clientId,
      accountId: context.oidc.session.accountId,
    });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
});

const answer = provider.callback();
createServer(async (request, response) => {
  if (!request.url.startsWith('/interaction/')) return answer(request, response);
  const who = /(?:^|; )person=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const signedIn = PEOPLE[who]
    ? { login: { accountId: who, amr: PEOPLE[who].amr } }
    : { error: 'access_denied' };
  await provider.interactionFinished(request, response, signedIn, { mergeWithLastSubmission: false });
}).listen(Number(port), '127.0.0.1', () => console.log(`ready ${issuer}`));
