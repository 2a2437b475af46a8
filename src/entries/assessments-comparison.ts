/** The dashboard further down: what has moved since, what is no longer asked, and the printed report. */
import '../elements/assessment-comparison.ts';
import '../elements/assessment-report.ts';
import '../elements/retired-checks.ts';
