/**
 * What an attacker registers, made by hand out of each seeded domain: letters left out, doubled, swapped, changed,
 * neighbours on the keyboard, signs drawn alike, hyphens moved, other endings, words added, the domain within another.
 */
export const IMITATIONS: Record<string, string> = {
  'springfield-pd.example': `
    pringfield-pd.example sringfield-pd.example spingfield-pd.example sprngfield-pd.example sprigfield-pd.example
    sprinfield-pd.example springield-pd.example springfeld-pd.example springfild-pd.example springfied-pd.example
    springfiel-pd.example springfieldpd.example springfield-d.example springfield-p.example
    sspringfield-pd.example sppringfield-pd.example sprringfield-pd.example spriingfield-pd.example
    sprinngfield-pd.example springgfield-pd.example springffield-pd.example springfieeld-pd.example
    springfielld-pd.example springfieldd-pd.example springfield--pd.example springfield-ppd.example
    psringfield-pd.example srpingfield-pd.example spirngfield-pd.example sprnigfield-pd.example
    sprignfield-pd.example sprinfgield-pd.example springifeld-pd.example springfeild-pd.example
    springfiled-pd.example springfiedl-pd.example springfiel-dpd.example springfieldp-d.example
    springfield-dp.example dpringfield-pd.example spribgfield-pd.example sprimgfield-pd.example
    soringfield-pd.example spr1ngfield-pd.example sprlngfield-pd.example spr1ngf1eld-pd.example
    springfie1d-pd.example springfi3ld-pd.example 5pringfield-pd.example sprin9field-pd.example
    5pr1n9field-pd.example springfleld-pd.example springfiald-pd.example springfield-pb.example
    springfield-qd.example springfieid-pd.example springfield-po.example springfields-pd.example
    spring-field-pd.example spring-fieldpd.example s-pringfield-pd.example springfield.pd.example
    springfield-pd.test springfield-pd.org springfield-pd.us springfield-pd.gov springfield-pd.com
    springfieldpd.gov springfieldpd.us springfield.pd.us springfield-pd.co.uk
    springfield-pd.example.com springfield-pd.example.test springfield-pd-example.com springfield-pdexample.com
    mail.springfield-pd.example.test login-springfield-pd-example.com
    springfield-pd-us.example us-springfield-pd.example springfield-il-pd.example my-springfield-pd.example
    springfieldpd-records.example mailspringfieldpd.example springfield-pd-portal.test
    pd-springfield.example pdspringfield-pd.example pd.springfield.example`,
  'doj-ca.example': `
    doj-ga.example doj-co.example doj-pa.example doj-cs.example doj-va.example doj-la.example doj-ma.example
    doj-a.example doj-c.example dj-ca.example do-ca.example oj-ca.example dojca.example dojj-ca.example
    dooj-ca.example ddoj-ca.example doj-cca.example doj-caa.example doj--ca.example odj-ca.example djo-ca.example
    do-jca.example dojc-a.example doj-ac.example d0j-ca.example doi-ca.example dol-ca.example do1-ca.example
    clo1-ca.example cloj-ca.example d0j-c4.example foj-ca.example soj-ca.example dok-ca.example dpj-ca.example
    doh-ca.example doj-xa.example d-ojca.example doj.ca.example
    ca-doj.example ca.doj.example doj-ca.test doj-ca.gov doj-ca.us doj-ca.org doj-ca.com doj.ca.gov dojca.gov dojca.org
    doj-ca.example.com doj-ca.example.org doj-ca-example.com dojca-example.com doj-caexample.com
    my-doj-ca.example doj-ca-gov.example gov-doj-ca.example doj-us-ca.example doj-ca-portal.example
    subpoena-doj-ca.example state-doj-ca.example ca-state-doj.example`,
  'fbe.example': `
    fbi.example fbc.example fba.example fbf.example ffe.example fde.example fhe.example be.example fe.example
    fbee.example ffbe.example fbbe.example bfe.example feb.example f-be.example fb-e.example fbe-.example f8e.example
    fb3.example fbr.example fbw.example gbe.example dbe.example rbe.example fge.example fve.example fne.example
    fbe.test fbe.gov fbe.us fbe.org fbe.com fbe.net fbe.gov.uk fbe.co.uk fbe.example.com fbe.example.net
    fbe-example.com fbe-example.org my-fbe.example us-fbe.example fbe-us.example fbe-gov.example mail-fbe.example
    fbe-field-office.example field.fbe-us.example f-b-e.example fbes.example fbex.example`,
  'police-fr.example': `
    olice-fr.example plice-fr.example poice-fr.example polce-fr.example polie-fr.example polic-fr.example
    policefr.example police-r.example police-f.example ppolice-fr.example poolice-fr.example pollice-fr.example
    poliice-fr.example policce-fr.example policee-fr.example police--fr.example police-ffr.example
    opllice-fr.example oplice-fr.example ploice-fr.example poilce-fr.example polcie-fr.example poliec-fr.example
    polic-efr.example policef-r.example police-rf.example p0lice-fr.example po1ice-fr.example poiice-fr.example
    pol1ce-fr.example pollce-fr.example p0l1ce-fr.example polic3-fr.example qolice-fr.example police-tr.example
    police-ft.example police-gr.example police-de.example polizei-fr.example policia-fr.example police-ir.example
    fr-police.example fr.police.example police.fr.example police-fr.test police-fr.fr police-fr.org police-fr.com police.fr
    policefr.fr police-fr.example.fr police-fr.example.com police-fr-example.com policefr-example.com
    my-police-fr.example police-fr-gouv.example gouv-police-fr.example police-nationale-fr.example
    police-fr-paris.example policefrance.example mail-police-fr.example`,
};
