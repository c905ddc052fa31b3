import { watchWays } from '../ways-in.js';
import { MinistryPage } from './page.js';

watchWays();
new MinistryPage().start();
