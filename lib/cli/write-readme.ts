import { readFileSync, writeFileSync } from 'node:fs';
import { withGeneratedSections } from './generated-sections';

writeFileSync('README.md', withGeneratedSections(readFileSync('README.md', 'utf8')));
console.log('Wrote the status diagram, the policy and the route matrix into README.md.');
