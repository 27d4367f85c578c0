// Worker threads run compiled code even under Jest, so a test run begins with a build.
import { build } from './build.mjs';

export default build;
