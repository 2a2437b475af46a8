/** The shape of a dictionary and of the keys that code may ask for. */
import type { en } from './en.ts';

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
type ManyForms<T> = { readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_many` : never]?: string };

/** Every key of the English dictionary, and `_many` where a language has that plural. */
export type Dictionary = {
  readonly [S in keyof typeof en]: Words<(typeof en)[S]> & ManyForms<(typeof en)[S]>;
};

type Singular<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** `section.key`; plural keys without their suffix. */
export type Key = {
  [S in keyof typeof en & string]: `${S}.${Singular<keyof (typeof en)[S] & string>}`;
}[keyof typeof en & string];
