import { beforeEach, expect, test } from 'vitest';
import { verifyLog } from '@/lib/audit/verify-log';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { currentCatalogue } from '@/lib/settings/queries';
import { companySchema } from '@/lib/settings/schema';
import { SHIPPED_CATALOGUE } from '@/prisma/seed/catalogue';
import { SHIPPED_COMPANY } from '@/prisma/seed/company';
import { seedSettings } from '@/prisma/seed/settings';

const older = {
  ...SHIPPED_COMPANY,
  closesAt: '16:00:00',
  products: SHIPPED_COMPANY.products.filter(({ id }) => id !== 'verify' && id !== 'account'),
};

/** The settings as an earlier release left them: a company and its guidelines, and no catalogue. */
async function beforeTheCatalogue(company: typeof SHIPPED_COMPANY): Promise<void> {
  await database().setting.deleteMany({ where: { key: 'catalogue' } });
  await database().setting.deleteMany({ where: { key: 'company', version: { gt: 1 } } });
  await database().setting.update({
    where: { key_version: { key: 'company', version: 1 } },
    data: { value: company },
  });
}

const companies = async () => {
  const rows = await database().setting.findMany({ where: { key: 'company' }, orderBy: { version: 'asc' } });
  return rows.map(({ value }) => companySchema.parse(value));
};

beforeEach(() => seedSettings(now()).then(() => undefined));

test('a second start writes nothing', async () => {
  const before = await database().setting.findMany();
  expect(await seedSettings(now())).toBe(false);
  expect(await database().setting.findMany()).toEqual(before);
});

test('an installation from before receives the catalogue and its products, and keeps all else', async () => {
  await beforeTheCatalogue(older);
  expect(await seedSettings(new Date('2020-01-01T00:00:00Z'))).toBe(true);
  expect((await currentCatalogue()).entries).toEqual(SHIPPED_CATALOGUE.entries);
  const [kept, added] = await companies();
  expect(kept).toEqual(older);
  expect(added).toMatchObject({ closesAt: '16:00:00' });
  expect(new Set(added!.products.map(({ id }) => id))).toEqual(
    new Set(SHIPPED_COMPANY.products.map(({ id }) => id)),
  );
  expect(await verifyLog()).toMatchObject({ intact: true });
});

test('another company’s installation receives an empty catalogue, and its products stay its own', async () => {
  await beforeTheCatalogue({ ...older, legalName: 'Some Other Company' });
  expect(await seedSettings(now())).toBe(true);
  expect((await currentCatalogue()).entries).toEqual([]);
  expect(await companies()).toHaveLength(1);
});
