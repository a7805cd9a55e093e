import type { Company, Guidelines } from '@/lib/settings/schema';

/** The company that ships as the default. Everything here is a setting and can be changed in the portal. */
export const SHIPPED_COMPANY: Company = {
  name: 'Twilio',
  portalName: 'Government Request Portal',
  legalName: 'Twilio Inc.',
  postalAddress: ['101 Spear Street, First Floor', 'San Francisco, CA 94105', 'United States'],
  country: 'US',
  state: 'CA',
  timeZone: 'America/Los_Angeles',
  closesAt: '17:00:00',
  emergency: {
    phone: '+1 415-683-7921',
    note: 'The line records a message: follow the instructions you hear and leave every detail they ask for. An answer may take longer than one to a request filed here, and you still have to file the request in the portal afterwards.',
  },
  onCall: ['ana.analyst@legal.example', 'cole.counsel@legal.example'],
  afterHours: {
    name: 'Subsentio LEA Liaison Team',
    phone: '+1 720-213-5735',
    fax: '+1 866-217-4097',
    mail: 'CourtOrders@Subsentio.com',
  },
  supportContact: 'support@legal.example',
  privacyContact: 'privacy@legal.example',
  securityContact: 'security@legal.example',
  mailFrom: { name: 'Twilio Government Request Portal', address: 'requests@legal.example' },
  products: [
    {
      id: 'account',
      name: 'Customer accounts',
      about: 'What is held about every customer, whichever products are used.',
    },
    { id: 'voice', name: 'Voice', about: 'Telephone calls made and received by an application.' },
    {
      id: 'messaging',
      name: 'Messaging',
      about: 'Text and picture messages sent and received by an application.',
    },
    {
      id: 'phone_numbers',
      name: 'Phone numbers',
      about: 'Numbers a customer holds and may pass on to others.',
    },
    {
      id: 'sip_trunking',
      name: 'SIP trunking',
      about: 'Calls between a customer’s own telephone system and the public network.',
    },
    { id: 'video', name: 'Video', about: 'Video rooms inside an application.' },
    { id: 'fax', name: 'Fax', about: 'Faxes sent and received by an application.' },
    { id: 'email', name: 'Email', about: 'Mail sent by an application.' },
    {
      id: 'verify',
      name: 'Verify',
      about: 'Codes by which an application checks that a person holds a phone number or a mailbox.',
    },
  ],
  customerHelp: [
    { label: 'Help for customers', href: 'https://help.twilio.com/' },
    { label: 'Products and services', href: 'https://www.twilio.com/products' },
    { label: 'Privacy policy', href: 'https://www.twilio.com/legal/privacy' },
    { label: 'Terms of service', href: 'https://www.twilio.com/legal/tos' },
  ],
};

/** The first version of the company's guidelines. */
export const SHIPPED_GUIDELINES: Guidelines = {
  version: 1,
  effectiveOn: '2025-01-01',
  changes: 'First version of the guidelines in this portal.',
  sections: [
    {
      id: 'who',
      title: 'Who these guidelines are for',
      blocks: [
        {
          type: 'paragraph',
          text: 'They are written for law enforcement and for official representatives of government agencies, and for nobody else. They say how to ask Twilio for information about a customer, what a request has to contain, and what happens to it.',
        },
        { type: 'paragraph', text: 'If you are one of the following, this portal is not the way:' },
        {
          type: 'bullets',
          items: [
            'You are a customer. Most of what we hold about your account can be downloaded from your account, and [help for customers](https://help.twilio.com/) answers the rest.',
            'You use an application that one of our customers built, or were called or texted by one. Ask the business behind the application; we have no account in your name.',
            'You are a party to a civil case. Ask our customer for the information, or have your process served on the company as the rules of your court require.',
            'You are a defendant in a criminal case. Your counsel can ask our customer for the information or turn to the court that hears the case.',
          ],
        },
      ],
    },
    {
      id: 'about',
      title: 'What Twilio does',
      blocks: [
        {
          type: 'paragraph',
          text: 'Twilio is a cloud communications company. Software developers and companies use its voice, messaging and other services, and its phone numbers, to build applications for their own end users.',
        },
        {
          type: 'paragraph',
          text: 'An application talks to Twilio through an API: an agreed language and message format by which one program instructs another, here to make and take phone calls and to send and receive text messages. The API stands between the telephone network and the people who use the application. What an application hands over is passed on to the next carrier as it is, without alteration.',
        },
        {
          type: 'paragraph',
          text: 'The services are described under [products](https://www.twilio.com/products).',
        },
      ],
    },
    {
      id: 'customer-first',
      title: 'What you can ask our customer for',
      blocks: [
        {
          type: 'paragraph',
          text: 'Much of a customer’s data can be viewed and downloaded by that customer. Wherever you can, ask our customer first: it is often faster, and only the customer knows who its own users are.',
        },
        {
          type: 'paragraph',
          text: 'If you know a phone number but not who holds it, a request for the customer’s contact information tells you whom to ask.',
        },
      ],
    },
    {
      id: 'submit',
      title: 'How to send a request',
      blocks: [
        {
          type: 'paragraph',
          text: 'Create an account with your official mail address and file the request in this portal. [Start here](/). The portal checks your request while you write it and tells you what is missing before you file.',
        },
        {
          type: 'paragraph',
          text: 'If your agency has to serve by mail or in person, the address is: Twilio, 101 Spear Street, First Floor, San Francisco, CA 94105. Our staff then enter the request here.',
        },
      ],
    },
    {
      id: 'conditions',
      title: 'What every request must contain',
      blocks: [
        { type: 'paragraph', text: 'We can work on a request when all of these are true:' },
        {
          type: 'numbers',
          items: [
            'A law enforcement or other government agent has filed it through this portal, from a registered mail domain.',
            'Valid, enforceable legal process that compels Twilio to produce the information is attached: a subpoena, a court order or a search warrant, for example.',
            'It names the agent or representative who is authorized to serve it, with contact details.',
            'It says exactly which categories of records or information are asked for.',
            'It identifies the customer account well enough for us to find it, by a phone number or an account identifier, for example.',
            'It gives the specific period of time the information is to cover.',
          ],
        },
      ],
    },
    {
      id: 'holdings',
      title: 'What information exists',
      blocks: [
        {
          type: 'paragraph',
          text: 'For every customer there is a name, contact information, and the types and length of service. Opening an account takes a verified caller ID, an email address and a customer name, and no more than that.',
        },
        {
          type: 'paragraph',
          text: 'What else exists depends on the products the customer uses. In general there are records of usage: how much of a service was used, and such things as where calls and messages came from, where they went and how long calls lasted. In some cases there is also the content of communications that passed through the customer’s application.',
        },
        {
          type: 'callout',
          tone: 'info',
          text: 'We make no promise that a particular piece of information exists or is still kept. If it may be lost before your legal process is ready, ask for [preservation](#preservation).',
        },
      ],
    },
    {
      id: 'resold-numbers',
      title: 'Numbers that were passed on',
      blocks: [
        {
          type: 'paragraph',
          text: 'A phone number registered to Twilio is normally leased to one of our customers, and some customers pass the number on to an end user or subscriber of their own. We cannot see whether a customer uses a number itself or has resold it.',
        },
        {
          type: 'paragraph',
          text: 'So in answer to proper legal process you receive our customer’s contact information, and can ask the customer for the information about its end user.',
        },
      ],
    },
    {
      id: 'process',
      title: 'Which legal process reaches which information',
      blocks: [
        {
          type: 'paragraph',
          text: 'We disclose customer information only in line with our terms of service, our privacy policy, the law of the United States and any other law that applies.',
        },
        {
          type: 'callout',
          tone: 'warning',
          text: 'The content of communications sent or received through our services can be compelled only by a search warrant, issued on probable cause under the Federal Rules of Criminal Procedure or the equivalent procedure of a State.',
        },
        {
          type: 'paragraph',
          text: 'From outside the United States, a request under a mutual legal assistance treaty or a letter rogatory may be needed to compel disclosure.',
        },
      ],
    },
    {
      id: 'notice',
      title: 'We tell our customer',
      blocks: [
        {
          type: 'paragraph',
          text: 'Our privacy policy commits us to reasonable efforts to notify a customer when we answer a request for the customer’s information, unless the law expressly forbids it. For emergency and preservation requests the notice is considered when the request arrives.',
        },
        {
          type: 'paragraph',
          text: 'If our customer must not be told, attach the court order, or name the other legal authority, that bars us from disclosing your request. A sentence in a cover letter bars nothing.',
        },
      ],
    },
    {
      id: 'enforcement',
      title: 'We act against abuse',
      blocks: [
        {
          type: 'paragraph',
          text: 'If your request shows us a breach of our Terms of Service or Acceptable Use Policy, we act to stop further abuse. The customer may conclude from it that we know.',
        },
        {
          type: 'paragraph',
          text: 'If that would harm your investigation, your request must expressly instruct us to take no action. The form asks you.',
        },
      ],
    },
    {
      id: 'emergency',
      title: 'Emergencies',
      blocks: [
        {
          type: 'callout',
          tone: 'emergency',
          text: 'Where a person is in danger of death or serious physical injury, see [what to do in an emergency](/emergency).',
        },
        {
          type: 'paragraph',
          text: 'In such an emergency we may disclose information that may be necessary to prevent the harm. The law permits it and does not compel it. Each request is evaluated on its own facts under the law that applies, for example 18 U.S.C. § 2702(b)(8).',
        },
        {
          type: 'paragraph',
          text: 'File the request in the portal, as an emergency. If you cannot reach the portal, call [+1 415-683-7921](tel:+14156837921) and leave a message as the recording tells you. A request by phone may be answered later, and must still be followed by one in the portal.',
        },
        { type: 'paragraph', text: 'An emergency request must:' },
        {
          type: 'numbers',
          items: [
            'be filed through this portal by a law enforcement or other government agent, from a registered mail domain;',
            'rest on a legitimate belief that a person is in danger of death or serious physical injury, which Twilio may have information to prevent;',
            'describe the nature of the emergency that calls for disclosure without delay;',
            'explain how the information would help to avert the harm, and why the normal process would be insufficient or too late for the deadline you ask for;',
            'name the agent who serves it, with contact details;',
            'say exactly which categories of records or information are asked for;',
            'identify the customer account well enough for us to find it; and',
            'give the specific period of time the information is to cover.',
          ],
        },
        {
          type: 'paragraph',
          text: 'Our customer may be notified of an emergency request too, unless the law expressly forbids it.',
        },
      ],
    },
    {
      id: 'preservation',
      title: 'Preservation',
      blocks: [
        {
          type: 'paragraph',
          text: 'On a formal and valid request by a law enforcement agency we preserve the customer information we have, for a specific period of at most 90 days. Nothing is produced until valid legal process is served.',
        },
        { type: 'paragraph', text: 'A preservation request must:' },
        {
          type: 'numbers',
          items: [
            'be filed through this portal by a law enforcement or other government agent, from a registered mail domain;',
            'name the agent who serves it, with contact details;',
            'say exactly which categories of records or information are meant;',
            'identify the customer account well enough for us to find it;',
            'give the specific period of time the information covers; and',
            'be limited to what you intend to obtain by legal process.',
          ],
        },
        {
          type: 'paragraph',
          text: 'Our customer may be notified of a preservation request, unless a statute, a subpoena, or a court or administrative order expressly forbids it.',
        },
      ],
    },
    {
      id: 'wiretap',
      title: 'Wiretap and pen register orders',
      blocks: [
        {
          type: 'paragraph',
          text: 'We accept wiretap orders (18 U.S.C. § 2510 and following) and pen register or trap and trace orders (18 U.S.C. § 3121 and following), and carry them out, technically and procedurally, as far as the Communications Assistance for Law Enforcement Act (CALEA) requires. File them in the portal.',
        },
        {
          type: 'paragraph',
          text: 'For help with an emergency outside office hours, the Subsentio LEA Liaison Team can be reached by:',
        },
        {
          type: 'bullets',
          items: [
            'phone: [+1 720-213-5735](tel:+17202135735)',
            'fax: +1 866-217-4097',
            'mail: [CourtOrders@Subsentio.com](mailto:CourtOrders@Subsentio.com)',
          ],
        },
      ],
    },
    {
      id: 'takedown',
      title: 'Requests to disable content',
      blocks: [
        {
          type: 'paragraph',
          text: 'Each is considered on its own facts. The user concerned may be notified, unless a statute, a subpoena, or a court or administrative order expressly forbids it.',
        },
      ],
    },
    {
      id: 'child-safety',
      title: 'Child safety',
      blocks: [
        {
          type: 'paragraph',
          text: 'Apparent child exploitation that comes to light on our services is reported to the National Center for Missing and Exploited Children, also where law enforcement has drawn our attention to it.',
        },
        {
          type: 'callout',
          tone: 'warning',
          text: 'Never upload such images to this portal. Describe them, and give the identifiers.',
        },
      ],
    },
    {
      id: 'costs',
      title: 'Costs',
      blocks: [
        {
          type: 'paragraph',
          text: 'For an unusual or burdensome request we may ask for our costs. We never do so for emergencies or for matters of child endangerment.',
        },
      ],
    },
    {
      id: 'timing',
      title: 'How long it takes',
      blocks: [
        {
          type: 'paragraph',
          text: 'A valid request is normally answered within two business weeks. A complex or wide one can take longer.',
        },
        {
          type: 'paragraph',
          text: 'If you need the answer sooner, state the deadline in two places: in the form, and in the legal document itself.',
        },
      ],
    },
    {
      id: 'changes',
      title: 'Changes to these guidelines',
      blocks: [
        {
          type: 'paragraph',
          text: 'We review them regularly and may change them. Each version is numbered and dated, earlier ones stay readable here, and a request keeps the version it was filed under.',
        },
      ],
    },
  ],
};
