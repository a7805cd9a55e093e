import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findStatute, STATUTES } from '@/lib/law/statutes';
import { runs } from '@/tests/support/runs';

// Any UTF-16 code unit, half a surrogate pair included.
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});

describe('the table of statutes', () => {
  test('holds at least sixty, federal and of the States, each with what it authorises and where it was read', () => {
    expect(STATUTES.length).toBeGreaterThanOrEqual(60);
    expect(STATUTES.filter(({ jurisdiction }) => jurisdiction === 'US').length).toBeGreaterThanOrEqual(40);
    expect(new Set(STATUTES.map(({ jurisdiction }) => jurisdiction)).size).toBeGreaterThanOrEqual(25);
    expect(new Set(STATUTES.map(({ citation }) => citation)).size).toBe(STATUTES.length);
  });

  test.each(STATUTES)('$citation', ({ authorises, jurisdiction, source, read }) => {
    expect(authorises).toMatch(/^[A-Z].+\b(?:subpoenas?|demands?|summon|require|Commission’s powers)\b.*\.$/);
    expect(jurisdiction).toMatch(/^[A-Z]{2}$/);
    expect(source).toMatch(/^https?:\/\//);
    expect(['statute', 'list']).toContain(read);
  });

  test('every citation is found as the table writes it, in capitals, without marks and inside a sentence', () => {
    for (const statute of STATUTES) {
      const { citation } = statute;
      expect(findStatute(citation)).toBe(statute);
      expect(findStatute(citation.toUpperCase())).toBe(statute);
      expect(findStatute(citation.replace('§ ', ''))).toBe(statute);
      expect(findStatute(citation.replace('§ ', 'Section '))).toBe(statute);
      expect(findStatute(`${citation}(a)(1)`)).toBe(statute);
      expect(findStatute(`Administrative subpoena under ${citation}, as amended.`)).toBe(statute);
    }
  });
});

describe('a cited statute', () => {
  test.each([
    ['18 USC 3486', '18 U.S.C. § 3486'],
    ['18 U.S.C. § 3486(a)(1)', '18 U.S.C. § 3486'],
    ['18 U.S.C. §3486', '18 U.S.C. § 3486'],
    ['18 U. S. C. § 3486', '18 U.S.C. § 3486'],
    ['18 u.s.c 3486 (a) (1) (A)', '18 U.S.C. § 3486'],
    ['18USC3486', '18 U.S.C. § 3486'],
    ['18 USC §§ 3486', '18 U.S.C. § 3486'],
    ['18 USC Sec. 3486', '18 U.S.C. § 3486'],
    ['18 USC, Section 3486.', '18 U.S.C. § 3486'],
    ['18-USC-3486', '18 U.S.C. § 3486'],
    ['18 U.S. Code § 3486', '18 U.S.C. § 3486'],
    ['18 U.S.C.A. § 3486', '18 U.S.C. § 3486'],
    ['18 USCS § 3486', '18 U.S.C. § 3486'],
    ['18 United States Code 3486', '18 U.S.C. § 3486'],
    ['Title 18, Section 3486', '18 U.S.C. § 3486'],
    ['title 18 section 3486(a)', '18 U.S.C. § 3486'],
    ['under Title 18 § 3486', '18 U.S.C. § 3486'],
    ['Title 18, United States Code, Section 3486', '18 U.S.C. § 3486'],
    ['Title 18 of the United States Code, Section 3486', '18 U.S.C. § 3486'],
    ['Title 18 U.S.C. § 3486', '18 U.S.C. § 3486'],
    ['Section 3486 of Title 18', '18 U.S.C. § 3486'],
    ['Section 3486(a)(1) of Title 18, United States Code', '18 U.S.C. § 3486'],
    ['§ 3486 of title 18 of the U.S. Code', '18 U.S.C. § 3486'],
    ['USC Title 18 Section 3486', '18 U.S.C. § 3486'],
    ['U.S.C. 18, 3486', '18 U.S.C. § 3486'],
    ['\t１８ U.S.C. § ３４８６ ', '18 U.S.C. § 3486'],
    ['Pursuant to 21 U.S.C. § 876', '21 U.S.C. § 876'],
    ['21 USC 876(a), drug investigation', '21 U.S.C. § 876'],
    ['DEA subpoena (21 U.S.C. 876)', '21 U.S.C. § 876'],
    ['"21 U.S.C. § 876"', '21 U.S.C. § 876'],
    ['5 U.S.C. § 406(a)(4)', '5 U.S.C. § 406'],
    ['5 U.S.C. App. § 6(a)(4)', '5 U.S.C. App. § 6'],
    ['5 USC app. 3, § 6(a)(4)', '5 U.S.C. App. § 6'],
    ['5 U.S.C. App. (III) 6', '5 U.S.C. App. § 6'],
    ['Section 6(a)(4) of the Inspector General Act of 1978, as amended', '5 U.S.C. App. § 6'],
    ['Inspector General Act of 1978, 5 U.S.C. § 406(a)(4)', '5 U.S.C. § 406'],
    ['8 USC 1225(d)(4)(A)', '8 U.S.C. § 1225'],
    ['12 USC § 1818(n)', '12 U.S.C. § 1818'],
    ['15 U.S.C. § 57b–1', '15 U.S.C. § 57b-1'],
    ['15 USC 57B-1(c)', '15 U.S.C. § 57b-1'],
    ['15 U.S.C. § 78u(b)', '15 U.S.C. § 78u'],
    ['15 USC 1312 et seq.', '15 U.S.C. § 1312'],
    ['19 USC 1509', '19 U.S.C. § 1509'],
    ['26 U.S.C. § 7602(a)(2)', '26 U.S.C. § 7602'],
    ['31 USC 3733; 31 USC 5318', '31 U.S.C. § 3733'],
    ['42 U.S.C. § 1320a—7a(j)', '42 U.S.C. § 1320a-7a'],
    ['42 USC 2000e‑9', '42 U.S.C. § 2000e-9'],
    ['47 U.S.C. § 409(e)', '47 U.S.C. § 409'],
    ['18 U.S.C. § 2703(c)(2) and 18 U.S.C. § 3486', '18 U.S.C. § 3486'],
    ['Cal. Gov. Code § 11181', 'Cal. Gov. Code § 11181'],
    ["Cal. Gov't Code § 11181(e)", 'Cal. Gov. Code § 11181'],
    ['Cal. Gov’t Code Ann. §11181', 'Cal. Gov. Code § 11181'],
    ['California Government Code section 11181', 'Cal. Gov. Code § 11181'],
    ['CA Gov Code 11181', 'Cal. Gov. Code § 11181'],
    ['Section 11181 of the Government Code', 'Cal. Gov. Code § 11181'],
    ['section 11181, subdivision (e) of the Cal. Gov. Code', null],
    ["Tex. Gov't Code § 422.003", 'Tex. Gov. Code § 422.003'],
    ['Texas Government Code Sec. 422.003(b)', 'Tex. Gov. Code § 422.003'],
    ['Tex. Bus. & Com. Code Ann. § 17.61', 'Tex. Bus. & Com. Code § 17.61'],
    ['Texas Business and Commerce Code 17.61', 'Tex. Bus. & Com. Code § 17.61'],
    ['Fla. Stat. § 501.206(1)', 'Fla. Stat. § 501.206'],
    ['s. 501.206, Florida Statutes', 'Fla. Stat. § 501.206'],
    ['F.S. 501.206', 'Fla. Stat. § 501.206'],
    ['section 501.206, F.S.', 'Fla. Stat. § 501.206'],
    ['O.C.G.A. § 35-3-4.1', 'Ga. Code § 35-3-4.1'],
    ['OCGA 35-3-4.1(a)(1)', 'Ga. Code § 35-3-4.1'],
    ['Official Code of Georgia Annotated § 45-15-17', 'Ga. Code § 45-15-17'],
    ['Idaho Code § 19-3004A(1)', 'Idaho Code § 19-3004A'],
    ['740 ILCS 10/7.2', '740 ILCS 10/7.2'],
    ['740 Ill. Comp. Stat. Ann. 174/31', '740 ILCS 174/31'],
    ['IC 4-6-3-3', 'Ind. Code § 4-6-3-3'],
    ['K.S.A. 50-153', 'Kan. Stat. § 50-153'],
    ['KRS 500.120(1)(a)', 'Ky. Rev. Stat. § 500.120'],
    ['Ky. Rev. Stat. Ann. § 500.120', 'Ky. Rev. Stat. § 500.120'],
    ['La. C.Cr.P. art. 732.1', 'La. C.Cr.P. art. 732.1'],
    ['La. Code Crim. Proc. Ann. art. 732.1', 'La. C.Cr.P. art. 732.1'],
    ['Article 732.1 of the Louisiana Code of Criminal Procedure', 'La. C.Cr.P. art. 732.1'],
    ['La. R.S. 51:1411', 'La. R.S. 51:1411'],
    ['Md. Code Ann., Crim. Proc. § 15-108', 'Md. Code, Crim. Proc. § 15-108'],
    ['Criminal Procedure Article § 15-108', 'Md. Code, Crim. Proc. § 15-108'],
    ['M.G.L. c. 271, § 17B', 'M.G.L. c. 271, § 17B'],
    ['G. L. c. 271, § 17B', 'M.G.L. c. 271, § 17B'],
    ['Mass. Gen. Laws ch. 271, s. 17B', 'M.G.L. c. 271, § 17B'],
    ['Massachusetts General Laws Chapter 271 Section 17B', 'M.G.L. c. 271, § 17B'],
    ['MCL 445.776', 'Mich. Comp. Laws § 445.776'],
    ['Minn. Stat. § 388.23, subd. 1', 'Minn. Stat. § 388.23'],
    ['Minnesota Statutes section 8.16', 'Minn. Stat. § 8.16'],
    ['407.040 RSMo', 'Mo. Rev. Stat. § 407.040'],
    ['Mo. Rev. Stat. § 407.040.1', null],
    ['Neb. Rev. Stat. § 86-2,112', 'Neb. Rev. Stat. § 86-2,112'],
    ['NRS 193.340(2)', 'Nev. Rev. Stat. § 193.340'],
    ['RSA 358-A:8, I', 'N.H. Rev. Stat. § 358-A:8'],
    ['New Hampshire Revised Statutes Annotated 356:10', 'N.H. Rev. Stat. § 356:10'],
    ['N.J. Stat. Ann. § 56:8-4', 'N.J.S.A. 56:8-4'],
    ['N.Y. Exec. Law § 63(12)', 'N.Y. Exec. Law § 63(12)'],
    ['New York Executive Law § 63 (12)', 'N.Y. Exec. Law § 63(12)'],
    ['Ohio R.C. 1349.191', 'Ohio Rev. Code § 1349.191'],
    ['63 O.S. § 2-103.1', 'Okla. Stat. tit. 63, § 2-103.1'],
    ['Okla. Stat. Ann. tit. 63 § 2-103.1', 'Okla. Stat. tit. 63, § 2-103.1'],
    ['R.I. Gen. Laws § 6-13.1-7', 'R.I. Gen. Laws § 6-13.1-7'],
    ['Rhode Island General Laws 6-13.1-7', 'R.I. Gen. Laws § 6-13.1-7'],
    ['T.C.A. § 40-17-125', 'Tenn. Code § 40-17-125'],
    ['Tennessee Code Annotated, Section 40-17-125', 'Tenn. Code § 40-17-125'],
    ['Va. Code Ann. § 19.2-10.2', 'Va. Code § 19.2-10.2'],
    ['Code of Virginia § 19.2-10.2', 'Va. Code § 19.2-10.2'],
    ['8 V.S.A. § 13', '8 V.S.A. § 13'],
    ['RCW 38.42.150', 'Wash. Rev. Code § 38.42.150'],
    ['W.S. 9-1-640', 'Wyo. Stat. § 9-1-640'],
    ['AS 44.23.080', 'Alaska Stat. § 44.23.080'],
    ['D.C. Code § 48–905.07', 'D.C. Code § 48-905.07'],
    ['section 6-1-108, C.R.S.', 'Colo. Rev. Stat. § 6-1-108'],
    ['Conn. Gen. Stat. § 42-110d', 'Conn. Gen. Stat. § 42-110d'],
    ['HRS §28-2.5', 'Haw. Rev. Stat. § 28-2.5'],
  ])('%j is %j', (typed, citation) => {
    expect(findStatute(typed)?.citation ?? null).toBe(citation);
  });

  test.each([
    '',
    'administrative subpoena',
    '18 U.S.C. § 2703(c)(2)',
    '18 U.S.C. § 34860',
    '18 U.S.C. § 3486A',
    '18 U.S.C. § 3486-1',
    '18 U.S.C. § 348',
    '118 U.S.C. § 3486',
    '19 U.S.C. § 3486',
    '18 C.F.R. § 3486',
    '18 3486',
    '3486',
    '876 U.S. 21',
    '15 U.S.C. § 57b',
    '26 U.S.C. § 7602.1',
    'Del. Code tit. 29, § 657',
    'Vermont Statutes, Title 31, Section 716',
    'Section 657 of Title 29 of the Delaware Code',
    'Cal. Gov. Code § 11181.5',
    'Cal. Penal Code § 11181',
    'RSA 358-A:80',
    'O.C.G.A. § 35-3-4',
    'Fla. Stat. § 501.2065',
    'N.Y. Exec. Law § 63(2)',
    'G.L. c. 272, § 17B',
    'Utah Code 77-22-2.5',
    '__proto__',
  ])('%j is asked about', (typed) => {
    expect(findStatute(typed)).toBeNull();
  });

  test('nothing typed throws, and three megabytes are answered at once', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '18',
        ' ',
        'U.S.C.',
        '§',
        '3486',
        '(a)',
        'Title',
        'of',
        '.',
        '-',
        'Code',
        'constructor',
        'Cal.',
      ),
      { maxLength: 20 },
    );
    const typed = fc.oneof(
      anyText,
      fc.string(),
      pieces.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const found = findStatute(text);
        expect(found === null || STATUTES.includes(found)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
    expect(findStatute('18 U.S.C. § '.repeat(300_000))).toBeNull();
  });

  test('what stands around a citation does not change it', () => {
    const around = fc.stringMatching(/^[ ,;:()a-z]{0,30}$/);
    fc.assert(
      fc.property(around, fc.constantFrom(...STATUTES), around, (before, statute, after) => {
        const found = findStatute(`${before}; ${statute.citation}, ${after}`);
        expect(found).toBe(statute);
      }),
      { numRuns: 500 },
    );
  });
});
