/// <reference path="../.astro/types.d.ts" />

interface ImportMetaEnv {
  /** Web address of the repository; undefined when unset. */
  readonly REPOSITORY_URL: string | undefined;
  /** Address for corrections; undefined when unset. */
  readonly CONTACT: string | undefined;
}

declare namespace App {
  interface Locals {
    /** What the components that a writer places inside a guide may show. */
    guide?: {
      language: string;
      routes: import('./model/routes.ts').Routes;
      touchpoints: import('./model/schema.ts').StageText['touchpoints'];
      metrics: readonly import('./model/catalog.ts').Term[];
    };
  }
}
