/** Sentences that wait in a part's `<template data-words>`. */
import { fillWords, type Values } from './page-words.ts';

/** The words of a `<template data-words>` under their `data-word`, with their gaps filled. */
export function wordOf(root: ParentNode, name: string, values: Values = {}): string {
  const template = root.querySelector<HTMLTemplateElement>('template[data-words]');
  return fillWords(template?.content.querySelector(`[data-word="${name}"]`)?.textContent.trim(), values);
}
