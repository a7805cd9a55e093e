/**
 * Federal statutes that authorise an administrative subpoena, summons or civil investigative demand: which body
 * may ask for what, and in which matters. Each was read in its own text, in a copy of the United States Code of
 * 2023-04-20 (see FEDERAL_SOURCE); what could not be read there is left out.
 */
export const FEDERAL_STATUTES = {
  '5 U.S.C. § 406':
    'An Inspector General may subpoena records and things needed for the audits and investigations of the office, though not from federal agencies.',
  '5 U.S.C. § 1204':
    'The Merit Systems Protection Board may subpoena testimony and documents in matters of the federal civil service before it.',
  '5 U.S.C. § 1212':
    'The Office of Special Counsel may subpoena testimony and documents in its investigations of prohibited personnel practices.',
  '5 U.S.C. § 7132':
    'The Federal Labor Relations Authority, its General Counsel and the impasses panel may subpoena witnesses and documents.',
  '5 U.S.C. § 8126':
    'The Secretary of Labor may subpoena witnesses and require records on claims of injured federal employees.',
  '5 U.S.C. § 8480':
    'The Executive Director of the federal retirement thrift board may subpoena records to carry out the thrift savings plan.',
  '6 U.S.C. § 142':
    'The privacy officer of Homeland Security may, if the Secretary approves, subpoena records from persons other than federal agencies.',
  '6 U.S.C. § 659':
    'The cybersecurity agency’s Director may subpoena information that identifies the owner of a vulnerable critical system, so as to warn it.',
  '6 U.S.C. § 681d':
    'The cybersecurity agency’s Director may subpoena a covered entity that does not answer about a cyber incident or ransom payment.',
  '7 U.S.C. § 9':
    'The Commodity Futures Trading Commission may subpoena witnesses and records in any investigation under the commodity laws.',
  '7 U.S.C. § 87f':
    'The Secretary of Agriculture may subpoena witnesses and documents on matters under the grain standards law.',
  '7 U.S.C. § 499m':
    'The Secretary of Agriculture may subpoena witnesses and accounts on complaints about dealers in perishable produce.',
  '7 U.S.C. § 2115':
    'The Secretary of Agriculture may subpoena witnesses and records on violations of the cotton research and promotion law.',
  '7 U.S.C. § 2279f':
    'The Secretary of Agriculture or Homeland Security may subpoena witnesses and documents on harm to animals used in official inspections.',
  '7 U.S.C. § 6010':
    'The Secretary of Agriculture may subpoena records on violations of the pecan promotion law.',
  '7 U.S.C. § 7733':
    'The Secretary of Agriculture may subpoena witnesses, evidence and access to premises under the plant protection law.',
  '7 U.S.C. § 8314':
    'The Secretary of Agriculture may subpoena witnesses, evidence and access to premises under the animal health law.',
  '8 U.S.C. § 1225':
    'The Attorney General and immigration officers may subpoena witnesses and documents on entry, stay and the enforcement of the immigration law (subsection (d)(4)).',
  '8 U.S.C. § 1324a':
    'Designated immigration officers may subpoena witnesses and evidence about unlawful employment before a complaint is filed (subsection (e)).',
  '8 U.S.C. § 1324b':
    'An administrative law judge may subpoena witnesses and evidence on unfair immigration-related employment practices.',
  '8 U.S.C. § 1324c':
    'Designated immigration officers may subpoena witnesses and evidence about document fraud before a complaint is filed (subsection (d)).',
  '8 U.S.C. § 1446':
    'A designated immigration employee may subpoena witnesses and documents on an application for naturalization.',
  '10 U.S.C. § 3841':
    'The Director of the Defense Contract Audit Agency may subpoena the records of a defence contractor that may be audited.',
  '12 U.S.C. § 1464':
    'The banking agency in charge may subpoena witnesses and records on the affairs of a federal savings association.',
  '12 U.S.C. § 1467a':
    'The Federal Reserve Board may subpoena witnesses and records on savings and loan holding companies.',
  '12 U.S.C. § 1784':
    'The National Credit Union Administration may subpoena witnesses and records in examinations and investigations of insured credit unions.',
  '12 U.S.C. § 1818':
    'A federal banking agency may subpoena witnesses and documents in its proceedings, examinations and investigations (subsection (n)).',
  '12 U.S.C. § 1820':
    'A federal banking agency may use its subpoena powers in examinations and investigations of insured banks and their affiliates (subsection (c)).',
  '12 U.S.C. § 1833a':
    'The Attorney General may subpoena witnesses and records in a civil investigation of fraud upon financial institutions (subsection (g)).',
  '12 U.S.C. § 2273':
    'The Farm Credit Administration may subpoena witnesses and documents in its proceedings, examinations and investigations.',
  '12 U.S.C. § 2617':
    'The Consumer Financial Protection Bureau may subpoena witnesses and documents in investigations of real estate settlement practices.',
  '12 U.S.C. § 4588':
    'The Federal Housing Finance Agency’s Director may subpoena witnesses and documents in proceedings on housing goals.',
  '12 U.S.C. § 4641':
    'The Federal Housing Finance Agency’s Director may subpoena witnesses and documents in its enforcement proceedings and investigations.',
  '12 U.S.C. § 5343':
    'The Director of the Office of Financial Research may subpoena data from a financial company.',
  '12 U.S.C. § 5562':
    'The Consumer Financial Protection Bureau may issue subpoenas for its hearings and civil investigative demands for documents, answers and testimony on violations.',
  '15 U.S.C. § 49':
    'The Federal Trade Commission may subpoena witnesses and documents on any matter that it investigates.',
  '15 U.S.C. § 57b-1':
    'The Federal Trade Commission may issue civil investigative demands for documents, things, reports and testimony on unfair or deceptive practices and antitrust violations.',
  '15 U.S.C. § 77s':
    'The Securities and Exchange Commission may subpoena witnesses and documents to enforce the Securities Act of 1933.',
  '15 U.S.C. § 78u':
    'The Securities and Exchange Commission may subpoena witnesses and records in investigations under the Securities Exchange Act of 1934.',
  '15 U.S.C. § 80a-41':
    'The Securities and Exchange Commission may subpoena witnesses and records in investigations of investment companies.',
  '15 U.S.C. § 80b-9':
    'The Securities and Exchange Commission may subpoena witnesses and records in investigations of investment advisers.',
  '15 U.S.C. § 687b':
    'The Small Business Administration may subpoena witnesses and records in investigations of its licensed investment companies.',
  '15 U.S.C. § 717m':
    'The Federal Energy Regulatory Commission may subpoena witnesses and records in investigations under the Natural Gas Act.',
  '15 U.S.C. § 1312':
    'The Attorney General or the head of the Antitrust Division may issue civil investigative demands for documents, answers and testimony in antitrust investigations.',
  '15 U.S.C. § 1825':
    'The Secretary of Agriculture may subpoena witnesses and documents on matters under the Horse Protection Act.',
  '15 U.S.C. § 2076':
    'The Consumer Product Safety Commission may subpoena witnesses and evidence for the execution of its duties.',
  '15 U.S.C. § 2610':
    'The Administrator of the Environmental Protection Agency may subpoena witnesses and papers under the toxic substances law.',
  '15 U.S.C. § 7304':
    'The Director of the standards institute may subpoena witnesses and evidence for a team that investigates the failure of a building.',
  '15 U.S.C. § 8709':
    'The Secretary of Commerce may subpoena witnesses and records on violations of the concrete products promotion law.',
  '16 U.S.C. § 825f':
    'The Federal Energy Regulatory Commission may subpoena witnesses and records in investigations under the Federal Power Act.',
  '18 U.S.C. § 1968':
    'The Attorney General may, before any proceeding, issue a civil investigative demand for documents relevant to a racketeering investigation.',
  '18 U.S.C. § 3486':
    'The Attorney General (health care fraud, sexual exploitation of children), the Marshals Service (unregistered sex offenders) and the Treasury (imminent threats to protected persons) may subpoena records; of a provider, in child exploitation cases, subscriber records alone.',
  '19 U.S.C. § 1333':
    'The International Trade Commission may subpoena witnesses and papers in its trade investigations.',
  '19 U.S.C. § 1509':
    'Customs officers may summon importers and others to produce records and testify on the correctness of entries and on duties.',
  '19 U.S.C. § 2321':
    'The Secretary of Labor may subpoena witnesses and evidence needed to decide on trade adjustment assistance for workers.',
  '20 U.S.C. § 1097a':
    'The Secretary of Education may subpoena records on violations of the rules of student aid programs.',
  '21 U.S.C. § 335b':
    'The Secretary of Health and Human Services may subpoena witnesses and evidence on civil penalties over drug applications.',
  '21 U.S.C. § 876':
    'The Attorney General may subpoena witnesses and records in investigations of controlled substances and listed chemicals.',
  '21 U.S.C. § 967':
    'The Secretary of the Treasury may subpoena witnesses and records in investigations of the smuggling of controlled substances.',
  '25 U.S.C. § 2715':
    'The National Indian Gaming Commission may subpoena witnesses and documents on any matter that it considers or investigates.',
  '26 U.S.C. § 7602':
    'The Secretary of the Treasury may examine records and summon persons to find and collect what is owed in tax.',
  '28 U.S.C. § 566':
    'The Marshals Service may issue subpoenas under 18 U.S.C. § 3486, solely to investigate unregistered sex offenders.',
  '29 U.S.C. § 161':
    'The National Labor Relations Board may issue subpoenas for witnesses and evidence in its hearings and investigations.',
  '29 U.S.C. § 209':
    'The Labor Department has the Federal Trade Commission’s subpoena powers in wage and hour investigations.',
  '29 U.S.C. § 521':
    'The Secretary of Labor has the Federal Trade Commission’s subpoena powers in investigations of labor organizations.',
  '29 U.S.C. § 626':
    'The Equal Employment Opportunity Commission has the subpoena powers of 29 U.S.C. § 209 in age discrimination investigations.',
  '29 U.S.C. § 657':
    'The Secretary of Labor may require witnesses and evidence under oath in investigations of safety and health at work.',
  '29 U.S.C. § 1134':
    'The Secretary of Labor has the Federal Trade Commission’s subpoena powers in investigations of employee benefit plans.',
  '29 U.S.C. § 1303':
    'The Pension Benefit Guaranty Corporation may subpoena witnesses and records in its investigations of pension plans.',
  '29 U.S.C. § 1862':
    'The Secretary of Labor may subpoena witnesses and evidence in investigations on agricultural workers’ protection.',
  '29 U.S.C. § 2004':
    'The Secretary of Labor has the Federal Trade Commission’s subpoena powers in investigations on lie detector tests at work.',
  '29 U.S.C. § 2616':
    'The Secretary of Labor has the subpoena powers of 29 U.S.C. § 209 in investigations on family and medical leave.',
  '30 U.S.C. § 813':
    'The Secretary of Labor may subpoena witnesses and documents on accidents and other occurrences in mines.',
  '30 U.S.C. § 1717':
    'The Secretary of the Interior may subpoena witnesses and records on oil and gas royalties.',
  '31 U.S.C. § 313':
    'The Director of the Federal Insurance Office may subpoena data from an insurer or its affiliate.',
  '31 U.S.C. § 716':
    'The Comptroller General may subpoena a record of a person outside the government to which the office has access by law or agreement.',
  '31 U.S.C. § 3733':
    'The Attorney General may issue civil investigative demands for documents, answers and testimony on false claims upon the United States.',
  '31 U.S.C. § 3804':
    'An agency’s investigating official may subpoena records on false claims and statements under the program fraud law.',
  '31 U.S.C. § 5318':
    'The Secretary of the Treasury may summon financial institutions and others for records and testimony under the Bank Secrecy Act.',
  '33 U.S.C. § 1369':
    'The Administrator of the Environmental Protection Agency may subpoena witnesses and papers for certain purposes of the clean water law.',
  '34 U.S.C. § 10225':
    'The offices of the Justice Department that make grants may subpoena witnesses and take evidence at hearings under that chapter.',
  '38 U.S.C. § 4326':
    'The Secretary of Labor may subpoena witnesses and documents on the reemployment rights of service members.',
  '38 U.S.C. § 5711':
    'The Secretary of Veterans Affairs may subpoena witnesses and require records on matters under the laws of that department.',
  '39 U.S.C. § 504':
    'The Postal Regulatory Commission may subpoena officers, employees, agents and contractors of the Postal Service for its proceedings and reports.',
  '39 U.S.C. § 3016':
    'The Postmaster General may subpoena records in investigations of false representations and lotteries by mail.',
  '41 U.S.C. § 4706':
    'An Inspector General or the Defense Contract Audit Agency may subpoena the records of a contractor that the agency may examine.',
  '42 U.S.C. § 405':
    'The Commissioner of Social Security may subpoena witnesses and evidence on any matter within the office’s jurisdiction (subsection (d)).',
  '42 U.S.C. § 1320a-4':
    'The Comptroller General may subpoena records in audits and investigations of programs under the Social Security Act.',
  '42 U.S.C. § 1320a-7a':
    'The Secretary of Health and Human Services has the subpoena powers of 42 U.S.C. § 405 on civil penalties in health programs (subsection (j)).',
  '42 U.S.C. § 1975a':
    'The Commission on Civil Rights may subpoena witnesses and written matter for its hearings.',
  '42 U.S.C. § 1997a-1':
    'The Attorney General may subpoena access to an institution under investigation and its records, on the rights of persons confined there.',
  '42 U.S.C. § 2000e-9':
    'The Equal Employment Opportunity Commission has the subpoena powers of 29 U.S.C. § 161 in its investigations.',
  '42 U.S.C. § 2201':
    'The Nuclear Regulatory Commission may subpoena persons to testify and produce documents to carry out the atomic energy law.',
  '42 U.S.C. § 2286b':
    'The Defense Nuclear Facilities Safety Board may subpoena witnesses and evidence for its hearings.',
  '42 U.S.C. § 3611':
    'The Secretary of Housing and Urban Development may subpoena evidence in fair housing investigations and hearings.',
  '42 U.S.C. § 5413':
    'The Secretary of Housing and Urban Development may subpoena witnesses and records on manufactured homes.',
  '42 U.S.C. § 7255':
    'The Secretary of Energy has the Federal Trade Commission’s powers to require documents and testimony.',
  '42 U.S.C. § 7384w':
    'The Secretary of Labor may subpoena witnesses and records on claims of energy workers with occupational illness.',
  '42 U.S.C. § 7607':
    'The Administrator of the Environmental Protection Agency may subpoena witnesses and papers under the Clean Air Act.',
  '42 U.S.C. § 9622':
    'The President, and the agency that acts for him, may subpoena witnesses and papers to settle who answers for a hazardous waste site.',
  '45 U.S.C. § 362':
    'The Railroad Retirement Board may subpoena witnesses and evidence on unemployment benefits and other matters before it.',
  '46 U.S.C. § 6304': 'Those who investigate a marine casualty may subpoena witnesses and evidence.',
  '46 U.S.C. § 7705':
    'Officials who investigate the suspension or loss of mariners’ licences may subpoena witnesses and records.',
  '46 U.S.C. § 12140':
    'The Secretary to whom the Coast Guard belongs may, once the Attorney General has been asked, subpoena witnesses and documents on the documentation of vessels.',
  '46 U.S.C. § 41303':
    'The Federal Maritime Commission may subpoena witnesses and evidence in its investigations.',
  '46 U.S.C. § 42104':
    'The Federal Maritime Commission may subpoena witnesses and evidence on conditions unfavourable to shipping.',
  '46 U.S.C. § 70035':
    'The Secretary to whom the Coast Guard belongs may subpoena witnesses and documents on incidents that affect ports and waterways.',
  '47 U.S.C. § 409':
    'The Federal Communications Commission may subpoena witnesses and documents on any matter that it investigates (subsection (e)).',
  '49 U.S.C. § 502':
    'The Secretary of Transportation may subpoena witnesses and records in investigations of motor carriers.',
  '49 U.S.C. § 1113': 'The National Transportation Safety Board may subpoena witnesses and evidence.',
  '49 U.S.C. § 1321':
    'The Surface Transportation Board may subpoena witnesses and records for its proceedings.',
  '49 U.S.C. § 5121':
    'The Secretary of Transportation may issue subpoenas on the transport of hazardous material.',
  '49 U.S.C. § 5329':
    'The Secretary of Transportation may, once the Attorney General has been asked, subpoena employees of transit systems in safety investigations.',
  '49 U.S.C. § 20107': 'The Secretary of Transportation may issue subpoenas on railroad safety.',
  '49 U.S.C. § 30166':
    'The Secretary of Transportation may subpoena witnesses and records on motor vehicle safety and defects.',
  '49 U.S.C. § 31133':
    'The Secretary of Transportation may issue subpoenas on the safety of commercial motor vehicles.',
  '49 U.S.C. § 32307':
    'The Secretary of Transportation may subpoena witnesses and records on information about passenger vehicles for buyers.',
  '49 U.S.C. § 46104':
    'The Secretary of Transportation, the Transportation Security Administration and the Federal Aviation Administration may subpoena witnesses and records in aviation matters.',
  '49 U.S.C. § 60117': 'The Secretary of Transportation may issue subpoenas on the safety of pipelines.',
  '50 U.S.C. § 4555':
    'The President may obtain information by subpoena to enforce or administer the Defense Production Act.',
  '50 U.S.C. § 4820':
    'The Secretary of Commerce may subpoena persons, books and records in enforcing export controls.',
  '52 U.S.C. § 30107':
    'The Federal Election Commission may subpoena witnesses and documents for the execution of its duties.',
} as const;
