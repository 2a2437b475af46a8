/** `npm run check:content`: the content lint by itself. */
import { projectRoot } from './project.ts';
import { reportContent } from './report-content.ts';

const clean = reportContent(projectRoot);
if (clean) console.log('The content is clean.');
process.exitCode = clean ? 0 : 1;
