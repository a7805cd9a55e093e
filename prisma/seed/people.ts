import type { StaffRole } from '@/lib/accounts/rules';

export type SeededAgent = {
  address: string;
  name: string;
  title: string;
  phone: string;
  pointOfContact?: true;
};

/** Agents; the domain of the address tells the agency. */
export const SEEDED_AGENTS: SeededAgent[] = [
  {
    address: 'dana.reyes@springfield-pd.example',
    name: 'Dana Reyes',
    title: 'Detective',
    phone: '+12175550101',
  },
  {
    address: 'lee.chan@springfield-pd.example',
    name: 'Lee Chan',
    title: 'Lieutenant',
    phone: '+12175550102',
    pointOfContact: true,
  },
  {
    address: 'sam.ortiz@doj-ca.example',
    name: 'Sam Ortiz',
    title: 'Deputy Attorney General',
    phone: '+19165550121',
  },
  { address: 'ari.cole@fbe.example', name: 'Ari Cole', title: 'Special Agent', phone: '+12025550141' },
  {
    address: 'marie.blanc@police-fr.example',
    name: 'Marie Blanc',
    title: 'Commandante',
    phone: '+33199000161',
  },
];

/** Who filed the emergency of the agency that nobody has checked: the mailbox is proven, and no more. */
export const UNVERIFIED_AGENT: SeededAgent = {
  address: 'pat.quinn@shelbyville-sheriff.example',
  name: 'Pat Quinn',
  title: 'Deputy Sheriff',
  phone: '+12175550171',
};

/** Who registered this morning: nobody has confirmed yet that she is one of the department's people. */
export const WAITING_AGENT: SeededAgent = {
  address: 'kim.park@springfield-pd.example',
  name: 'Kim Park',
  title: 'Officer',
  phone: '+12175550103',
};

/** What she said of herself. */
export const WAITING_PARTICULARS = {
  badge: 'SPD 4471',
  supervisor: 'Lt. Lee Chan',
  supervisorPhone: '+12175550102',
};

/** Legal staff of the company: each role has somebody, and there are two counsel, as two have to agree at times. */
export const SEEDED_STAFF: { address: string; name: string; roles: StaffRole[] }[] = [
  { address: 'ana.analyst@legal.example', name: 'Ana Analyst', roles: ['analyst'] },
  { address: 'cole.counsel@legal.example', name: 'Cole Counsel', roles: ['counsel'] },
  { address: 'carol.counsel@legal.example', name: 'Carol Counsel', roles: ['counsel'] },
  { address: 'clara.cleared@legal.example', name: 'Clara Cleared', roles: ['cleared', 'counsel'] },
  { address: 'tess.trust@legal.example', name: 'Tess Trust', roles: ['trust_and_safety'] },
  { address: 'audrey.auditor@legal.example', name: 'Audrey Auditor', roles: ['auditor'] },
  { address: 'adam.admin@legal.example', name: 'Adam Admin', roles: ['administrator'] },
];
