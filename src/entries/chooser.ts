import '../elements/language-chooser.ts';
