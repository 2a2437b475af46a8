/** Script of the self-assessment: its questions and the order of the lists. */
import '../elements/self-assessment.ts';
