// A vocabulary as a tree, and fields in which tags are typed. All of it can be read and edited without this.
import './postil';
import { completeTags } from '../elements/tagInput';
import { findIn } from '../vocabulary/finding';
import { walk } from '../vocabulary/walking';

document.querySelectorAll<HTMLInputElement>('input[data-suggest]').forEach(completeTags);

const tree = document.querySelector<HTMLElement>('.tree');
if (tree) {
  walk(tree);
  findIn(tree);
}
