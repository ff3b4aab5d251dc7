/** Names of cells in what the page tells: between backticks, as in Markdown, until it is shown or said. */
import './names.css';
import { h } from '../../dom/html.ts';

const NAME = /`([\w-]+)`/;

/** For the eye: names in code type. */
export const shownNames = (text: string): (string | Node)[] =>
  text.split(NAME).map((part, i) => (i % 2 ? h('code', { translate: 'no' }, part) : part));

/** For the ear. */
export const spokenNames = (text: string): string => text.replaceAll(new RegExp(NAME, 'g'), '$1');
