/** What the environment decides: where the site is served and where readers write to. */
import { z } from 'zod';

const absent = (value: unknown): unknown => (value === '' ? undefined : value);
const environment = z.object({
  SITE_URL: z.preprocess(absent, z.url({ protocol: /^https?$/ }).default('http://localhost:4321')),
  BASE_PATH: z.preprocess(
    absent,
    z
      .string()
      .regex(/^\/?[\w.~/-]*$/)
      .default('/'),
  ),
  REPOSITORY_URL: z.preprocess(absent, z.url({ protocol: /^https?$/ }).optional()),
  CONTACT: z.preprocess(absent, z.union([z.url({ protocol: /^(https?|mailto)$/ }), z.email()]).optional()),
  PORT: z.preprocess(absent, z.coerce.number().int().min(0).max(65535).default(4321)),
});

export interface Settings {
  /** Origin with scheme, without a trailing slash. */
  site: string;
  /** Path below which the site is served, with slashes at both ends. */
  base: string;
  /** Web address of the repository, for the edit link; absent when unset. */
  repository: string | undefined;
  /** Address for corrections: a web page or `mailto:`; absent when unset. */
  contact: string | undefined;
  port: number;
}

/** Reads SITE_URL, BASE_PATH, REPOSITORY_URL, CONTACT and PORT; throws one error that names every bad one. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment does not fit (see README.md):\n  ${lines.join('\n  ')}`);
  }
  const { SITE_URL, BASE_PATH, REPOSITORY_URL, CONTACT, PORT } = parsed.data;
  const base = `/${BASE_PATH}/`.replace(/\/+/g, '/');
  const contact = CONTACT && !/^[a-z]+:/.test(CONTACT) ? `mailto:${CONTACT}` : CONTACT;
  return {
    site: SITE_URL.replace(/\/+$/, ''),
    base,
    repository: REPOSITORY_URL?.replace(/\/+$/, ''),
    contact,
    port: PORT,
  };
}
