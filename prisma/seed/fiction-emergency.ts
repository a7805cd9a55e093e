/** Who is in danger, and the four statements of 18 U.S.C. 2702(b)(8) as the guidelines ask for them. */
export const EMERGENCIES = [
  {
    person: 'A girl of 14 from Springfield, missing since this morning',
    danger:
      'She wrote to a friend at 16:10 that she will not live through the night, and the insulin on which her life depends was left behind on the kitchen table.',
    nature:
      'She was last seen at the bus station at 07:40. Tonight the temperature falls below freezing, and patrols have gone through every park and shelter of the town without finding a trace.',
    averts:
      'The number below rang her mobile four times today. The name and the address behind the account let officers go to a door within minutes and ask who fetched her.',
    whyNotProcess:
      'The circuit court opens on Monday. The duty judge has told us by telephone that an order cannot be signed before noon tomorrow, many hours after her supply of medicine has run out.',
  },
  {
    person: 'The pupils and teachers of a secondary school, about 600 people',
    danger:
      'A caller told the secretary at 09:55 that he stands on a roof across the street with a rifle, described the yard exactly, and named the hour at which he would begin to shoot.',
    nature:
      'The building is locked down and surrounded. Two further calls announced that explosives lie in the gymnasium, so that nobody can be led out until we know whether he is near.',
    averts:
      'Log-in addresses and payment details of the account that placed these calls show whether he is in this town or far away, which decides between storming a house and ending the siege.',
    whyNotProcess:
      'Six hundred children are lying on classroom floors right now. To draft, swear and sign a warrant takes our prosecutor three hours at best, and his ultimatum ends in one.',
  },
  {
    person: 'A man of 52, taken from his car',
    danger:
      'The kidnappers sent his wife a picture of his injured hand and wrote that they will cut off a finger for each hour that the ransom is late, and then kill him.',
    nature:
      'He was dragged out of his vehicle at 18:20 by three masked people. Their first deadline passed at 21:00; the next message came from another number and sounded more nervous.',
    averts:
      'Records of which numbers the account called today lead to the pay-as-you-go telephones of the group, whose cells the mobile carrier can then locate for the rescue team.',
    whyNotProcess:
      'It is Saturday night and every registry is closed. The magistrate on call asked for sworn papers that cannot be ready until morning, by which time five more of their deadlines will have gone.',
  },
  {
    person: 'A woman of 31 and her son of 6, at an address we do not know',
    danger:
      'Her former husband, who was convicted of stabbing her in 2024, left prison on Tuesday and told his brother that he has found out where both of them live and bought petrol.',
    nature:
      'She moved under protection and keeps her address secret even from us. Since noon she answers neither mail nor door messages left with her lawyer, and his motorbike was seen leaving the city.',
    averts:
      'The only number she used when she called our hotline last week is one of yours. Whoever holds it, or its forwarding number, can tell us where to send a car to warn and shelter them.',
    whyNotProcess:
      'A subpoena for subscriber details has been requested, yet the clerk cannot issue it over the holiday weekend, while he may arrive at their house at any moment this evening.',
  },
  {
    person: 'A student of 19 who lives alone',
    danger:
      'On a video call at 22:15 he showed a rope and a beam to the listener of a help line, said goodbye to his parents by name and hung up. Such plans are carried out within hours.',
    nature:
      'The help line only sees a number of an internet service, which no mobile carrier can locate. He mentioned neither town nor street, and his family name remains unknown to everybody involved.',
    averts:
      'The recent network addresses of this account tell us which provider, and so which house, he connects from; an ambulance and a negotiator are ready to leave as soon as we know.',
    whyNotProcess:
      'No court in any State can act in the minutes that are left. Jurisdiction is itself unclear, because we cannot even say in which county a judge would have to be woken.',
  },
] as const;
