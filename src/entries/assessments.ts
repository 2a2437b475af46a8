/** Script of the dashboard: its parts first, so that each is there when the dashboard shows what is stored. */
import '../elements/assessment-start.ts';
import '../elements/assessment-chooser.ts';
import '../elements/assessment-example.ts';
import '../elements/assessment-overview.ts';
import '../elements/assessment-next.ts';
import '../elements/assessment-report.ts';
import '../elements/senda-assessments.ts';
