/** The dashboard's ways out and in: links, files, a team's file, backups. */
import '../elements/assessment-incoming.ts';
import '../elements/assessment-share.ts';
import '../elements/export-files.ts';
import '../elements/team-file.ts';
import '../elements/your-data.ts';
