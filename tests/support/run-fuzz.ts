import { say } from '@/lib/cli/say';
import { fuzzAddresses } from './fuzz-addresses';

// `npm run fuzz` tries a million addresses; `npm run fuzz -- 5000000 7` as many as are named, from another start.
const [count = 1_000_000, start = 1] = process.argv.slice(2).map(Number);
const begun = performance.now();
const { taken, faults } = fuzzAddresses(count, start);
const seconds = Math.round((performance.now() - begun) / 1000);
for (const { given, fault } of faults) say(`${JSON.stringify(given)}: ${fault}`);
say(`${count} addresses tried from start ${start} in ${seconds} s, ${taken} taken, ${faults.length} faults`);
process.exit(faults.length > 0 || taken === 0 ? 1 : 0);
